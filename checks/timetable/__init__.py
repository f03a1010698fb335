"""The interview timetable: a problem in, a plan out. The solver is a library; this is its model."""
