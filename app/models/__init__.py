"""The tables, one module for each thing; importing this package makes `Base.metadata` complete."""

from importlib import import_module
from pkgutil import iter_modules

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
