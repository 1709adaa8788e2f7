using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content><c>and</c>, <c>or</c>, and one value or another.</content>
internal sealed partial class FunctionTranslator
{
    // As a value, a chain is its last operand that was looked at; in a condition only its truth counts.
    private Value EvaluateChain(BooleanChain chain, bool isCondition)
    {
        List<Code> conditions = [];
        for (int i = 0; i < chain.Operands.Count; i++)
        {
            int lines = method.Writer.Count;
            Value value = isCondition ? TruthOf(chain.Operands[i]) : Evaluate(chain.Operands[i]);
            if (conditions.Count > 0 && method.Writer.Count > lines)
            {
                throw unit.Refuse("A condition with so much to compute behind 'and' or 'or'");
            }

            if (!isCondition && Truth(value) is null && value is not Code { Type.Kind: TypeKind.Bool })
            {
                return conditions.Count == 0 ? Otherwise(chain, i, value) : throw unit.Refuse("'and' or 'or' between values of different types");
            }

            bool isLast = i == chain.Operands.Count - 1;
            if (Truth(value) is { } known)
            {
                if (conditions.Count == 0 && (isLast || known != chain.IsAnd))
                {
                    return value;
                }

                if (!isCondition && conditions.Count > 0 && value.Constant is not bool && (isLast || known != chain.IsAnd))
                {
                    throw unit.Refuse("'and' or 'or' between values of different types");
                }

                if (known != chain.IsAnd)
                {
                    conditions.Add(new Code(Literals.Of(known), StaticType.Bool));
                    break;
                }

                continue;
            }

            conditions.Add(Truthy(value));
        }

        if (conditions.Count == 1)
        {
            return conditions[0];
        }

        (Precedence level, string op) = chain.IsAnd ? (Precedence.And, " && ") : (Precedence.Or, " || ");
        return new Code(string.Join(op, conditions.Select(condition => condition.At(level + (level == Precedence.Or && condition.Precedence == Precedence.And ? 2 : 1)))), StaticType.Bool, level);
    }

    // What a condition comes to: chains within it are conditions, too.
    private Value TruthOf(Expression operand) => operand is BooleanChain inner ? EvaluateChain(inner, isCondition: true) : Condition(operand);

    // a or b of numbers: a where it is not zero, else b.
    private Value Otherwise(BooleanChain chain, int index, Value value)
    {
        if (index == chain.Operands.Count - 1)
        {
            return value;
        }

        Code first = value is Code { Type: { Kind: TypeKind.Text, Name: "string" } } text ? Simple(text, "first") : value is Code { Type.IsNumber: true } number ? number.Text.Contains('(', StringComparison.Ordinal) ? Simple(number, "first") : number : throw unit.Refuse("'and' or 'or' of these");
        int lines = method.Writer.Count;
        BooleanChain rest = new(chain.Span, chain.IsAnd, [.. chain.Operands.Skip(index + 1)]);
        Value other = rest.Operands.Count == 1 ? Evaluate(rest.Operands[0]) : EvaluateChain(rest, isCondition: false);
        return method.Writer.Count > lines ? throw unit.Refuse("A choice with so much to compute on one side")
            : Either(Truthy(first), chain.IsAnd ? other : first, chain.IsAnd ? first : other);
    }

    private Value Choose(Conditional conditional)
    {
        Code condition = Condition(conditional.Condition);
        if (condition.Constant is bool known)
        {
            return Evaluate(known ? conditional.WhenTrue : conditional.WhenFalse);
        }

        if (conditional is { WhenTrue: ListDisplay { Items.Count: 0 }, WhenFalse: Comprehension { Kind: ComprehensionKind.List } } or { WhenTrue: Comprehension { Kind: ComprehensionKind.List }, WhenFalse: ListDisplay { Items.Count: 0 } })
        {
            return FilledIf(conditional, condition);
        }

        int lines = method.Writer.Count;
        (string, bool)? narrowing = Narrowing(conditional.Condition);
        HashSet<string> notNull = new(method.NotNull);
        Narrow(narrowing, holds: true);
        Value yes = Evaluate(conditional.WhenTrue);
        method.NotNull = new(notNull);
        Narrow(narrowing, holds: false);
        Value no = Evaluate(conditional.WhenFalse);
        method.NotNull = notNull;
        if (method.Writer.Count > lines)
        {
            throw ReferenceEquals(conditional, _choice) && unit.Attempting == 0 && !unit.Foresight.LongChoices.Contains(conditional.Span)
                ? new Restart(foresight => foresight.LongChoices.Add(conditional.Span)) : unit.Refuse("A choice with so much to compute on one side");
        }

        return Either(condition, yes, no);
    }

    // The choice that is a statement's whole value.
    private Conditional? _choice;

    // A choice with so much to compute is an if, as an earlier attempt found.
    private bool IsLong(Conditional choice)
    {
        _choice = choice;
        return unit.Foresight.LongChoices.Contains(choice.Span);
    }

    private static Block Chosen(Conditional choice, Func<Expression, Statement> made) =>
        new([new If(choice.Span, choice.Condition, new Block([made(choice.WhenTrue)]), new Block([made(choice.WhenFalse)]))]);

    // Tuples and lists of different lengths are C# arrays.
    private static List<StaticType>? TypesOfItems(Value value) => value switch
    {
        TupleValue { Items: var items } when items.All(item => TypeOf(item) is not null) => [.. items.Select(item => TypeOf(item)!)],
        ListValue { Items: var items } when items.All(item => TypeOf(item) is not null) => [.. items.Select(item => TypeOf(item)!)],
        Code { Type: { Kind: TypeKind.List, Items: [var item], Name: var name } } when name == item.Name + "[]" => [item],
        _ => null,
    };

    private Code AsItems(Value value, StaticType type) => value as Code
        ?? new Code($"({type.Name})[{string.Join(", ", (ItemsOf(value) ?? []).Select(item => Materialize(item)!.Text))}]", type, Precedence.Unary);

    private static bool IsOfNumbers(Value value) => value is ListValue { Items: { Count: > 0 } items } && items.All(item => item is Code { Type: { IsNumber: true, IsMixed: false, IsStrong: false } });

    // [] where a condition holds, else what a loop gives.
    private ListLocal FilledIf(Conditional conditional, Code condition)
    {
        bool isEmpty = conditional.WhenTrue is ListDisplay;
        ListLocal list = NewList(NameHint ?? "items", []);
        method.Writer.Write($"if ({(isEmpty ? Negate(condition) : condition.Text)})");
        method.Writer.Open();
        (int region, HashSet<string> notNull) = (method.Region, new(method.NotNull));
        method.Region = unit.NewRegion();
        Narrow(Narrowing(conditional.Condition), holds: !isEmpty);
        Comprehension filled = (Comprehension)(isEmpty ? conditional.WhenFalse : conditional.WhenTrue);
        Within(filled, () => Fill(list, filled));
        (method.Region, method.NotNull) = (region, notNull);
        method.Writer.Close();
        return list;
    }

    private Value Either(Code condition, Value yes, Value no)
    {
        if (yes is TupleValue a && no is TupleValue b && a.Items.Count == b.Items.Count && (Materialize(yes) is null || Materialize(no) is null || a.Text is null || b.Text is null))
        {
            Code once = Simple(condition, "choice");
            return new TupleValue([.. a.Items.Zip(b.Items, (x, y) => Either(once, x, y))]);
        }

        if (yes.Constant is { } one && no.Constant is { } other && PyEquality.Instance.Equals(one, other) && one.GetType() == other.GetType())
        {
            return yes;
        }

        if (StaticType.JoinItems(TypesOfItems(yes), TypesOfItems(no)) is { } items && (TypeOf(yes) is not { } first || TypeOf(no) is not { } second || StaticType.Join(first, second) is null))
        {
            return new Code($"{condition.At(Precedence.Or)} ? {AsItems(yes, items).At(Precedence.Conditional)} : {AsItems(no, items).At(Precedence.Conditional)}", items, Precedence.Conditional);
        }

        if (IsOfNumbers(yes) && no is Code { Type: { Kind: TypeKind.Array, IsStrong: false } } || (IsOfNumbers(no) && yes is Code { Type: { Kind: TypeKind.Array, IsStrong: false } }))
        {
            return new ListOrArray((Code)Either(condition, Array(yes), Array(no)));
        }

        // An element beside a number.
        if (IsElement(yes) && no is Code { Type: { IsNumber: true, IsMixed: false } })
        {
            yes = Strong((Code)yes);
        }
        else if (IsElement(no) && yes is Code { Type: { IsNumber: true, IsMixed: false } })
        {
            no = Strong((Code)no);
        }

        if (Materialize(yes) is not { } left || Materialize(no) is not { } right || StaticType.Join(left.Type, right.Type) is not { } type)
        {
            throw unit.Refuse("A choice between values of different types");
        }

        return Whole(new Code(
            $"{condition.At(Precedence.Or)} ? {left.At(Precedence.Conditional)} : {right.At(Precedence.Conditional)}", type, Precedence.Conditional) { IsUnversioned = left.IsUnversioned || right.IsUnversioned });
    }

    private static bool IsElement(Value value) => value is Code { Type: { Kind: TypeKind.Array, Rank: 0, IsStrong: true, Elements: Numerics.DType.Int64 or Numerics.DType.Float64 } };
}
