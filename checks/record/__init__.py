"""Is a caution or conviction spent, is it protected, and who must be told of it? England and Wales."""
