"""Claims of one item -> its main toll per harm, by a named policy. The only place where figures are added up."""

from streams.totals.main_event import Total, totals_of
from streams.totals.policies import POLICIES, Policy

__all__ = ["POLICIES", "Policy", "Total", "totals_of"]
