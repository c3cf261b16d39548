"""When a regime binds an order, one module a regime, and the questions that its reach leaves open."""

from tidewaiter.rules.reach.bind import bind
from tidewaiter.rules.reach.frame import Known

__all__ = ["Known", "bind"]
