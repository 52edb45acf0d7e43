"""Measurements that anybody can repeat: run them as `python -m benchmarks.engine`."""
