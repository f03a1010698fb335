"""Forms of the employer's part of an application, one module for each section."""
