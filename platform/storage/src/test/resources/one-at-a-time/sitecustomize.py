"""Has a server of werkzeug answer one request after the other.

moto looks whether a key is there and puts it in two steps, between which another request may put it too; S3 does not.
"""

from werkzeug import serving

run_simple = serving.run_simple


def one_at_a_time(*arguments, **options):
    options["threaded"] = False
    return run_simple(*arguments, **options)


serving.run_simple = one_at_a_time
