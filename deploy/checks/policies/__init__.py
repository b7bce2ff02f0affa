"""One file per part of the deployment, as the specification lists them."""

from . import compute, front, network, observability, state, supplies

__all__ = ["compute", "front", "network", "observability", "state", "supplies"]
