"""Claims of one item -> its main toll per harm, by a named policy. The only place where figures are added up."""

from streams.totals.main_event import totals_of
from streams.totals.policies import POLICIES, Policy
from streams.totals.total import Total

__all__ = ["POLICIES", "Policy", "Total", "totals_of"]
