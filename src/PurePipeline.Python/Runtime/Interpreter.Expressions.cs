using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>Expressions.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The expression's value; a name that PurePipeline does not have is refused here.</summary>
    private object Evaluate(Expression expression, Scope scope)
    {
        object value = EvaluateOrUnknown(expression, scope);
        return value is UnknownName unknown ? throw Refused(unknown, expression) : value;
    }

    // Also gives an UnknownName, for a longer name to be built on.
    private object EvaluateOrUnknown(Expression expression, Scope scope)
    {
        Enter(expression.Span);
        switch (expression)
        {
            case Literal literal:
                return literal.Value;
            case Name name:
                return Lookup(name.Id, scope);
            case AttributeAccess attribute:
                object owner = EvaluateOrUnknown(attribute.Value, scope);
                return GetAttribute(owner, attribute);
            case Call call:
                return EvaluateCall(call, scope);
            case Binary binary:
                return EvaluateBinary(binary, scope);
            case Unary unary:
                object operand = EvaluateToKeep(unary.Operand, scope);
                _place = unary.Span;
                if (operand is UnknownName)
                {
                    return operand;
                }

                object result = Operators.Unary(this, unary.Operator, operand);
                ReportOperator(operand, unary.Operator, result);
                return result;
            case Subscript subscript:
                return EvaluateSubscript(subscript, scope);
            case Comparison comparison:
                return EvaluateComparison(comparison, scope);
            case BooleanChain chain:
                return EvaluateChain(chain, scope);
            case Conditional conditional:
                return Evaluate(Truth(conditional.Condition, scope) ? conditional.WhenTrue : conditional.WhenFalse, scope);
            default:
                return EvaluateDisplay(expression, scope);
        }
    }

    private object EvaluateDisplay(Expression expression, Scope scope)
    {
        switch (expression)
        {
            case TupleDisplay tuple:
                return new PyTuple([.. Items(tuple.Items, scope)]);
            case ListDisplay list:
                return new PyList(Items(list.Items, scope));
            case SetDisplay set:
                return EvaluateSet(set, scope);
            case DictDisplay dict:
                return EvaluateDict(dict, scope);
            case SliceExpression slice:
                return new PySlice(Bound(slice.Start, scope), Bound(slice.Stop, scope), Bound(slice.Step, scope));
            case FormattedString text:
                return EvaluateFormatted(text, scope);
            case Comprehension comprehension:
                return EvaluateComprehension(comprehension, scope);
            case Lambda lambda:
                return MakeFunction(lambda.Code, scope);
            case NamedExpression named:
                object value = Evaluate(named.Value, scope);
                scope.Set(named.Target.Id, value);
                return value;
            default:
                throw new Refusal("This expression is not supported.");
        }
    }

    private object Lookup(string name, Scope scope) =>
        scope.Find(name)
        ?? BuiltinFunctions.Table.Find(name)?.Get(this)
        ?? (BuiltinFunctions.Unsupported.Contains(name) ? new UnknownName(name, null) : null)
        ?? (_starred is { } package ? Libraries.Modules.MemberOf(package, name) : null)
        ?? throw UndefinedName(name, scope);

    // Python's wording, and what comes nearest among all names in sight.
    private static PythonError UndefinedName(string name, Scope scope)
    {
        string? nearest = NearestName.Find(name, scope.Names.Concat(BuiltinFunctions.Table.Names));
        return new PythonError("NameError", $"name '{name}' is not defined") { Nearest = nearest };
    }

    private object EvaluateBinary(Binary binary, Scope scope)
    {
        object left = EvaluateOrUnknown(binary.Left, scope);
        object right = EvaluateOrUnknown(binary.Right, scope);
        _place = binary.Span;
        if (left is UnknownName || right is UnknownName)
        {
            return CombineUnknown(binary.Left, left, binary.Right, right);
        }

        object result = Operators.Binary(this, binary.Operator, left, right);
        ReportOperator(left, right, binary.Operator, "", result);
        return result;
    }

    private object EvaluateSubscript(Subscript subscript, Scope scope)
    {
        object value = EvaluateOrUnknown(subscript.Value, scope);
        object key = Evaluate(subscript.Index, scope);
        _place = subscript.Span;
        if (value is UnknownName unknown)
        {
            return unknown.Made is not null && UnknownName.IsPlain(key, orContainers: true) ? unknown : throw Refused(unknown, subscript.Value);
        }

        Budget.ChargeSize(value);
        object item = Sequences.GetItem(this, value, key);
        ReportItem(value, key, item);
        return item;
    }

    private object EvaluateComparison(Comparison comparison, Scope scope)
    {
        object left = EvaluateOrUnknown(comparison.First, scope);
        object result = PyNone.Value;
        for (int i = 0; i < comparison.Rest.Count; i++)
        {
            (CompareOperator op, Expression operand) = comparison.Rest[i];
            object right = EvaluateOrUnknown(operand, scope);
            _place = comparison.Span;
            if (left is UnknownName || right is UnknownName)
            {
                return CombineUnknown(comparison.First, left, operand, right);
            }

            Budget.ChargeSize(left);
            result = Operators.Compare(this, op, left, right);
            if (i < comparison.Rest.Count - 1 && !Sequences.Truth(result))
            {
                break;
            }

            left = right;
        }

        return result;
    }

    private object EvaluateChain(BooleanChain chain, Scope scope)
    {
        object value = PyNone.Value;
        foreach (Expression operand in chain.Operands)
        {
            value = EvaluateToKeep(operand, scope);
            _place = operand.Span;
            if (value is UnknownName || Sequences.Truth(value) != chain.IsAnd)
            {
                break;
            }
        }

        return value;
    }

    private object Bound(Expression? bound, Scope scope) => bound is null ? PyNone.Value : Evaluate(bound, scope);

    private List<object> Items(IReadOnlyList<Expression> expressions, Scope scope)
    {
        List<object> items = new(expressions.Count);
        foreach (Expression expression in expressions)
        {
            if (expression is Starred starred)
            {
                object value = Evaluate(starred.Value, scope);
                _place = starred.Span;
                items.AddRange(Sequences.Iterate(this, value));
            }
            else
            {
                items.Add(Evaluate(expression, scope));
            }
        }

        return items;
    }

    private PySet EvaluateSet(SetDisplay display, Scope scope)
    {
        PySet set = new();
        foreach (object item in Items(display.Items, scope))
        {
            set.Items[item] = item;
        }

        return set;
    }

    private object EvaluateDict(DictDisplay display, Scope scope, bool keeps = false)
    {
        PyDict dict = new();
        foreach ((Expression? key, Expression value) in display.Items)
        {
            if (key is not null)
            {
                object name = keeps ? EvaluateOrUnknown(key, scope) : Evaluate(key, scope);
                if (name is UnknownName { MayBeKept: true } unknown)
                {
                    return unknown.MadeAt(key.Span);
                }

                if (name is UnknownName)
                {
                    throw Refused((UnknownName)name, key);
                }

                dict.Items[name] = keeps ? EvaluateToKeep(value, scope) : Evaluate(value, scope);
                continue;
            }

            object mapping = Evaluate(value, scope);
            _place = value.Span;
            PyDict source = PyInstance.Plain(mapping) as PyDict ?? throw PythonError.Type($"'{PyTypes.NameOf(mapping)}' object is not a mapping");
            foreach ((object name, object item) in source.Items)
            {
                Budget.Charge();
                dict.Items[name] = item;
            }
        }

        return dict;
    }
}
