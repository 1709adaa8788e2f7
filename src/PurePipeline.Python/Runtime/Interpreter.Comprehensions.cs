using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>Comprehensions and generator expressions.</summary>
internal sealed partial class Interpreter
{
    private object EvaluateComprehension(Comprehension comprehension, Scope scope)
    {
        // As in Python, the first source is evaluated at once and outside.
        object source = EvaluateToKeep(comprehension.Clauses[0].Source, scope);
        _place = comprehension.Clauses[0].Source.Span;
        if (source is UnknownName unknown)
        {
            PassOver(unknown, comprehension.Clauses[0].Source, scope, new Block([new ExpressionStatement(comprehension.Span, comprehension.Element)]));
            return unknown;
        }

        IEnumerable<object> values = Sequences.Iterate(this, source);
        Scope own = new(scope, comprehension.Locals);
        switch (comprehension.Kind)
        {
            case ComprehensionKind.Generator:
                GeneratorState state = new();
                return new PyGenerator(Resumed(Elements(comprehension, 0, values, own).Select(_ => Evaluate(comprehension.Element, own)), state), state);
            case ComprehensionKind.List:
                List<object> list = [];
                foreach (object _ in Elements(comprehension, 0, values, own))
                {
                    list.Add(EvaluateToKeep(comprehension.Element, own));
                }

                return new PyList(list);
            case ComprehensionKind.Set:
                PySet set = new();
                foreach (object _ in Elements(comprehension, 0, values, own))
                {
                    object item = Evaluate(comprehension.Element, own);
                    set.Items[item] = item;
                }

                return set;
            default:
                PyDict dict = new();
                foreach (object _ in Elements(comprehension, 0, values, own))
                {
                    object key = Evaluate(comprehension.Element, own);
                    dict.Items[key] = Evaluate(comprehension.Value!, own);
                }

                return dict;
        }
    }

    private static IEnumerable<object> Resumed(IEnumerable<object> values, GeneratorState state)
    {
        foreach (object value in values)
        {
            yield return value;
            state.Receive();
        }
    }

    // Yields once for each round in which all conditions hold, the loop variables being set.
    private IEnumerable<object> Elements(Comprehension comprehension, int level, IEnumerable<object> values, Scope scope)
    {
        ComprehensionClause clause = comprehension.Clauses[level];
        foreach (object value in values)
        {
            AssignTo(clause.Target, value, scope);
            if (!clause.Conditions.All(condition => Truth(condition, scope)))
            {
                continue;
            }

            if (level == comprehension.Clauses.Count - 1)
            {
                yield return value;
                continue;
            }

            object inner = Evaluate(comprehension.Clauses[level + 1].Source, scope);
            _place = comprehension.Clauses[level + 1].Source.Span;
            foreach (object element in Elements(comprehension, level + 1, Sequences.Iterate(this, inner), scope))
            {
                yield return element;
            }
        }
    }
}
