"""Kibana's side of the index, made from code: data views, saved searches, two dashboards, a map and an alerting rule.

What a panel shows is data (`charts`, `boards`). From the same data come the saved objects (`lens`, `objects`), which
Kibana imports, and the searches that Kibana will send for them (`queries`), which run without a Kibana.
"""
