"""Reads, trims and writes GraphQL schemas (SDL). Python 3, standard library only."""

import re

TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*|[\s,]+|\.\.\.|[A-Za-z_]\w*|-?\d[\d.eE+-]*|[{}()\[\]:=!|&@$]'
)
# Directives that every GraphQL server knows; GitHub's own (@docsCategory, ...) are dropped.
KEPT_DIRECTIVES = {"deprecated", "oneOf", "specifiedBy"}
BUILT_IN = {"Int", "Float", "String", "Boolean", "ID"}


class Field:
    def __init__(self, name, args, type_, directives):
        self.name, self.args, self.type, self.directives = name, args, type_, directives

    def base(self):
        return re.sub(r"[\[\]!]", "", self.type)


class Argument:
    def __init__(self, name, type_, default, directives):
        self.name, self.type, self.default, self.directives = name, type_, default, directives

    def base(self):
        return re.sub(r"[\[\]!]", "", self.type)


class Definition:
    """A type, interface, input, enum, union or scalar."""

    def __init__(self, kind, name):
        self.kind, self.name = kind, name
        self.interfaces, self.members, self.values, self.fields = [], [], [], {}
        self.directives = ""


class Parser:
    def __init__(self, text):
        self.tokens = [
            t for t in TOKEN.findall(text) if not re.match(r"[\s,#]", t)
        ]
        self.at = 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, expected=None):
        token = self.peek()
        if expected and token != expected:
            raise ValueError(f"expected {expected}, found {token} at token {self.at}")
        self.at += 1
        return token

    def description(self):
        while self.peek().startswith('"'):
            self.take()

    def definitions(self):
        found = {}
        while self.peek():
            self.description()
            kind = self.take()
            if kind == "directive":
                self.skip_directive_definition()
            elif kind == "schema":
                self.skip_block()
            else:
                definition = self.definition(kind)
                found[definition.name] = definition
        return found

    def skip_directive_definition(self):
        self.take("@")
        self.take()
        if self.peek() == "(":
            self.arguments()
        while self.peek() in ("repeatable", "on", "|") or self.peek().isupper():
            self.take()

    def skip_block(self):
        while self.take() != "}":
            pass

    def definition(self, kind):
        definition = Definition(kind, self.take())
        if self.peek() == "implements":
            self.take()
            while self.peek() not in ("{", "@"):
                if self.peek() != "&":
                    definition.interfaces.append(self.peek())
                self.take()
        definition.directives = self.directives()
        if kind == "union":
            self.take("=")
            while self.peek() == "|" or re.match(r"[A-Z]", self.peek()):
                token = self.take()
                if token != "|":
                    definition.members.append(token)
        elif kind == "enum":
            self.enum_values(definition)
        elif self.peek() == "{":
            self.fields(definition)
        return definition

    def enum_values(self, definition):
        self.take("{")
        while self.peek() != "}":
            self.description()
            value = self.take()
            definition.values.append(value + self.directives())
        self.take("}")

    def fields(self, definition):
        self.take("{")
        while self.peek() != "}":
            self.description()
            name = self.take()
            if definition.kind == "input":
                field = self.argument(name)
            else:
                args = self.arguments() if self.peek() == "(" else []
                self.take(":")
                field = Field(name, args, self.type(), self.directives())
            # GitHub defines two fields of EnterpriseOwnerInfo twice: the first one stands.
            definition.fields.setdefault(name, field)
        self.take("}")

    def arguments(self):
        self.take("(")
        found = []
        while self.peek() != ")":
            self.description()
            found.append(self.argument(self.take()))
        self.take(")")
        return found

    def argument(self, name):
        self.take(":")
        type_ = self.type()
        default = None
        if self.peek() == "=":
            self.take()
            default = self.value()
        return Argument(name, type_, default, self.directives())

    def type(self):
        if self.peek() == "[":
            self.take()
            inner = "[" + self.type() + "]"
            self.take("]")
        else:
            inner = self.take()
        if self.peek() == "!":
            inner += self.take()
        return inner

    def value(self):
        token = self.take()
        if token == "[":
            items = []
            while self.peek() != "]":
                items.append(self.value())
            self.take("]")
            return "[" + ", ".join(items) + "]"
        if token == "{":
            items = []
            while self.peek() != "}":
                name = self.take()
                self.take(":")
                items.append(f"{name}: {self.value()}")
            self.take("}")
            return "{" + ", ".join(items) + "}"
        if token == "$":
            return token + self.take()
        return token

    def directives(self):
        kept = ""
        while self.peek() == "@":
            self.take()
            name = self.take()
            arguments = []
            if self.peek() == "(":
                self.take()
                while self.peek() != ")":
                    argument = self.take()
                    self.take(":")
                    arguments.append(f"{argument}: {self.value()}")
                self.take(")")
            if name in KEPT_DIRECTIVES:
                kept += f" @{name}" + (f"({', '.join(arguments)})" if arguments else "")
        return kept


def trim(schema, wanted):
    """The part of a schema that `wanted` (type -> field names) names, closed under references.

    Object and interface types come only by being named, so that the list says everything that can
    be asked; enums, scalars and inputs come by themselves. Fails when the list does not close.
    """
    problems, kept = [], {}
    for name, fields in wanted.items():
        if name not in schema:
            problems.append(f"there is no type {name}")
            continue
        kept[name] = narrowed(schema[name], fields, wanted, problems)
    for definition in list(kept.values()):
        for interface in definition.interfaces:
            for field in kept[interface].fields:
                definition.fields.setdefault(field, schema[definition.name].fields[field])
    close(schema, kept, problems)
    for definition in kept.values():
        for field in definition.fields.values():
            if field.base() not in kept and field.base() not in BUILT_IN:
                problems.append(
                    f"{definition.name}.{field.name} is a {field.base()}, which is not listed"
                )
    if problems:
        raise ValueError("the list of GraphQL fields does not close:\n  " + "\n  ".join(problems))
    return kept


def narrowed(definition, fields, wanted, problems):
    part = Definition(definition.kind, definition.name)
    part.directives = definition.directives
    part.interfaces = [i for i in definition.interfaces if i in wanted]
    part.members = [m for m in definition.members if m in wanted]
    for field in fields:
        if field in definition.fields:
            part.fields[field] = definition.fields[field]
        else:
            problems.append(f"there is no field {definition.name}.{field}")
    return part


def close(schema, kept, problems):
    """Adds the enums, scalars and inputs that are referred to, and theirs."""
    waiting = [d for d in kept.values()]
    while waiting:
        definition = waiting.pop()
        for field in definition.fields.values():
            types = [field.base()] + [a.base() for a in getattr(field, "args", [])]
            for name in types:
                other = schema.get(name)
                if name in kept or name in BUILT_IN:
                    continue
                if other is None:
                    problems.append(f"{definition.name}.{field.name}: there is no type {name}")
                elif other.kind in ("enum", "scalar", "input"):
                    kept[name] = other
                    waiting.append(other)


def written(definitions):
    """The definitions as SDL in alphabetical order, without descriptions."""
    return "\n".join(one(definitions[name]) for name in sorted(definitions))


def one(definition):
    head = f"{definition.kind} {definition.name}"
    if definition.interfaces:
        head += " implements " + " & ".join(definition.interfaces)
    head += definition.directives
    if definition.kind == "scalar":
        return head + "\n"
    if definition.kind == "union":
        return head + " = " + " | ".join(definition.members) + "\n"
    if definition.kind == "enum":
        lines = definition.values
    else:
        lines = [line(definition.fields[name]) for name in sorted(definition.fields)]
    return head + " {\n" + "".join(f"  {text}\n" for text in lines) + "}\n"


def line(field):
    if isinstance(field, Argument):
        return argument(field)
    arguments = ", ".join(argument(a) for a in field.args)
    return f"{field.name}{'(' + arguments + ')' if arguments else ''}: {field.type}{field.directives}"


def argument(a):
    return f"{a.name}: {a.type}{' = ' + a.default if a.default is not None else ''}{a.directives}"
