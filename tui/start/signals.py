"""The signals of the system, by their plain numbers.

The module that Python has for them gives each a name, and imports all that it takes to do so: a
sixth of the first screen. What it is made of is the same without.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal
else:
    try:
        import _signal as signal
    except ImportError:  # in another Python than that of python.org
        import signal

__all__ = ["signal"]
