"""What must hold of a plan: a sentence, a function that finds what breaks it, and a violation that it must find."""

POLICIES = []


class Policy:
    def __init__(self, sentence, find, plant, applies_to):
        self.sentence = sentence
        self.find = find
        self.plant = plant
        self.applies_to = applies_to


def policy(sentence, plant, on=("dev", "prod")):
    """`plant(plan)` changes a plan so that the decorated function, which yields findings, must find something."""

    def add(find):
        POLICIES.append(Policy(sentence, find, plant, on))
        return find

    return add


def is_production(plan):
    return plan.environment == "prod"


def put(kind, path, value, name=None):
    """Plants a value in the first resource of a kind (or the one of that name)."""

    def change(plan):
        found = [r for r in plan.all(kind) if name is None or f".{name}" in r.address]
        found[0][path] = value

    return change


def without(kind, where=lambda r: True):
    return lambda plan: plan.remove(kind, where)
