"""briefs beside what an analyst could use instead, on the same made-up briefs, in one run on one machine.

See `docs/benchmarks.md` for what is measured. Run it as `python -m benchmarks.peers 20000`.
"""
