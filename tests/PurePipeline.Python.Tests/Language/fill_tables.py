"""Writes what Python 3.11 makes of every case in the tables beside this file: python3 fill_tables.py [TABLE...]

A case is one line, `expression  #=> result`, or a program whose last line is an expression, with `#=> result` on the line below it.
The result is the expression's repr(), or the exception it ends with. numbers.txt is made here; the other tables are written by hand,
all but their results.
"""
import contextlib
import io
import pathlib
import sys
import types

MARK = '#=>'


def result(program):
    lines = program.rstrip('\n').split('\n')
    lines[-1] = '_ = (' + lines[-1].strip() + ')'
    module = sys.modules['recipe'] = types.ModuleType('recipe')
    names = module.__dict__
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile('\n'.join(lines), 'case', 'exec'), names)
        return repr(names['_'])
    except Exception as error:
        return f'{type(error).__name__}: {error}' if str(error) else type(error).__name__


def fill(text):
    filled, program = [], []
    for line in text.split('\n'):
        if MARK in line:
            code = line[:line.index(MARK)].rstrip()
            if code:
                filled.append(f'{code}  {MARK} {result(code)}')
            else:
                filled += program + [f'{MARK} ' + result('\n'.join(program))]
            program = []
        elif not line and not program:
            filled.append(line)
        else:
            program.append(line)
    return '\n'.join(filled + program)


def numbers():
    values = ['0', '1', '-1', '7', '-3', 'True', '2**53 + 1', '-2**63', '10**25', '0.0', '-0.0', '0.5', '-2.5', '1e308', '3.7', "float('inf')"]
    for op in ['+', '-', '*', '/', '//', '%', '<', '==', '>=']:
        for a in values:
            for b in values:
                if (values.index(a) + values.index(b)) % (2 if op in '//%' else 4):
                    continue
                yield f'({a}) {op} ({b})'
    for a in ['0', '2', '-3', '10', '0.5', '-2.0', '2.25', 'True']:
        for b in ['0', '1', '3', '-1', '-2', '0.5', '2.0', '64']:
            if not (a.startswith('-') and b == '0.5'):
                yield f'({a}) ** ({b})'
    for a in ['0', '5', '-7', '2**70', '-2**70', 'True', '1.5']:
        yield from (f'{op}({a})' for op in ['-', '+', '~', 'abs', 'int', 'float', 'bool', 'str', 'round', 'not '])
        for b in ['0', '3', '65', '-1', 'False']:
            yield from (f'({a}) {op} ({b})' for op in ['&', '|', '^', '<<', '>>'])
    for x in ['0.5', '1.5', '2.5', '-0.5', '-1.5', '2.675', '1.005', '0.125', '1234.5678', '1e16', '1e22', '5e-324', '123456789012345680.0']:
        yield f'round({x})'
        yield from (f'round({x}, {n})' for n in [0, 1, 2, 3, -1, -2])
        yield f'repr({x})'
        yield from (f"'{{:{spec}}}'.format({x})" for spec in ['.0f', '.2f', '.3e', 'g', '.3g', '10.1f', '+.1%', ',.2f', '08.2f', ''])
    for n in ['15', '25', '-25', '35', '12345', '10**20 + 5']:
        yield from (f'round({n}, {d})' for d in [0, 1, -1, -2, -30])
    for d in range(-8, 23):
        yield f'1.2345678901234567e{d}'


folder = pathlib.Path(__file__).parent
for path in [pathlib.Path(p) for p in sys.argv[1:]] or sorted(folder.glob('*.txt')):
    text = '\n'.join(f'{line}  {MARK}' for line in numbers()) + '\n' if path.name == 'numbers.txt' else path.read_text()
    path.write_text(fill(text))
