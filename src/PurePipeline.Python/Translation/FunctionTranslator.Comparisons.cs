using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Comparisons and conditions.</summary>
internal sealed partial class FunctionTranslator
{
    /// <summary>An expression as C#'s condition.</summary>
    private Code Condition(Expression expression)
    {
        if (expression is Name name && Lookup(name.Id) is Code { Type: { IsOptional: true, Kind: TypeKind.Tuple or TypeKind.Image or TypeKind.Record } } optional)
        {
            return new Code($"{optional.Text} is not null", StaticType.Bool, Precedence.Relational);
        }

        Value value = expression is BooleanChain chain ? EvaluateChain(chain, isCondition: true) : Evaluate(expression);
        return Truth(value) is { } known ? new Code(Literals.Of(known), StaticType.Bool, constant: known) : Truthy(value);
    }

    private static bool? Truth(Value value) => value switch
    {
        TupleValue tuple => tuple.Items.Count > 0,
        ListValue { IsIterator: false } list => list.Items.Count > 0,
        ListValue => true,
        DictValue dict => dict.Items.Count > 0,
        InstanceValue { Contents: { } contents } => Truth(contents),
        InstanceValue or MethodValue or ClosureValue or Code { Type: { Kind: TypeKind.Image, MayBeNone: false } } => true,
        { Constant: { } constant } when constant is not IArrayValue { } || constant is IArrayValue a && a.ToNdArray().Length == 1 => Sequences.Truth(constant),
        _ => null,
    };

    private Code Truthy(Value value) => value switch
    {
        Code { Type.Kind: TypeKind.Bool } code => code,
        Code { Type.IsNumber: true } number => new Code($"{number.At(Precedence.Relational)} != 0", StaticType.Bool, Precedence.Equality),
        Code { Type: { Kind: TypeKind.Text, Name: "string" } } text => new Code($"{text.At(Precedence.Primary)}.Length > 0", StaticType.Bool, Precedence.Relational),
        Code { Type.IsArray: true } array => new Code(ItemOf(array, Numerics.DType.Bool), StaticType.Bool),
        ListLocal list => new Code($"{list.Name}.Count > 0", StaticType.Bool, Precedence.Relational),
        DictLocal dict => new Code($"{dict.Name}.Count > 0", StaticType.Bool, Precedence.Relational),
        SetLocal set => new Code($"{set.Name}.Count > 0", StaticType.Bool, Precedence.Relational),
        Code { Type.Kind: TypeKind.Dict or TypeKind.Set } keys => new Code($"{keys.At(Precedence.Primary)}.Count > 0", StaticType.Bool, Precedence.Relational),
        Code exif when Rows.PilInformationRows.IsExif(exif) => new Code($"{exif.At(Precedence.Primary)}.Count > 0", StaticType.Bool, Precedence.Relational),
        Code { Type.Name: "Transparency?" } transparency => new Code($"{transparency.Text} is not null", StaticType.Bool, Precedence.Relational),
        Code { Type.Kind: TypeKind.List } list => new Code($"{list.Text}.{CountName(list.Type)} > 0", StaticType.Bool, Precedence.Relational),
        _ => throw unit.Refuse("The truth of this"),
    };

    private bool _raisesOnNone;

    private static string Negate(Code condition) =>
        condition.Text.Split(" == ") is [var a, var b] && condition.Precedence == Precedence.Equality ? $"{a} != {b}"
        : condition.Text.Split(" != ") is [var x, var y] && condition.Precedence == Precedence.Equality ? $"{x} == {y}"
        : condition.Precedence == Precedence.Relational && (condition.Text.EndsWith(".Count > 0", StringComparison.Ordinal) || condition.Text.EndsWith(".Length > 0", StringComparison.Ordinal)) && !condition.Text.Contains(' ' + "is", StringComparison.Ordinal) ? $"{condition.Text[..^4]} == 0"
        : $"!{condition.At(Precedence.Unary)}";

    private Value Compare(Comparison comparison)
    {
        if (comparison is { First: Name name, Rest: [(CompareOperator.Is or CompareOperator.IsNot, Literal { Value: PyNone })] } && Lookup(name.Id) is Code { Type.IsOptional: true } optional)
        {
            return new Code($"{optional.Text} is {(comparison.Rest[0].Operator == CompareOperator.Is ? "" : "not ")}null", StaticType.Bool, Precedence.Relational);
        }

        bool asksNone = comparison.Rest is [(CompareOperator.Is or CompareOperator.IsNot, Literal { Value: PyNone })];
        Value left = asksNone ? EvaluateMaybe(comparison.First) : Evaluate(comparison.First);
        if (asksNone && left is Code { Type.IsOptional: true } maybe)
        {
            return new Code($"{maybe.At(Precedence.Relational)} is {(comparison.Rest[0].Operator == CompareOperator.Is ? "" : "not ")}null", StaticType.Bool, Precedence.Relational);
        }

        if (comparison.Rest.Count == 1)
        {
            (Value first, Value second) = Both(new Given(comparison.First.Span, left), comparison.Rest[0].Operand);
            return Compare(comparison.Rest[0].Operator, first, second);
        }

        List<Code> parts = [];
        foreach ((CompareOperator op, Expression operand) in comparison.Rest)
        {
            Value right = Evaluate(operand);
            right = right is Code { IsSimple: false, Constant: null } code ? Simple(code, "middle") : right;
            Value part = Compare(op, left, right);
            if (part.Constant is false)
            {
                return part;
            }

            if (part.Constant is not true)
            {
                parts.Add(Truthy(part));
            }

            left = right;
        }

        return parts.Count == 0 ? unit.Wrap(true) : new Code(string.Join(" && ", parts.Select(part => part.At(Precedence.BitwiseOr))), StaticType.Bool, Precedence.And);
    }

    private Value Compare(CompareOperator op, Value left, Value right)
    {
        switch (op)
        {
            case CompareOperator.Is or CompareOperator.IsNot when left is Code tags && Rows.PilInformationRows.MayBeNone(tags) && right.Constant is PyNone:
                return new Code($"{tags.At(Precedence.Primary)}.Count {(op == CompareOperator.Is ? "==" : ">")} 0", StaticType.Bool, Precedence.Equality);
            case CompareOperator.Is or CompareOperator.IsNot when left is Code { Type.Name: "Transparency?" or "string?" } maybe && right.Constant is PyNone:
                return new Code($"{maybe.At(Precedence.Relational)} is {(op == CompareOperator.Is ? "" : "not ")}null", StaticType.Bool, Precedence.Relational);
            case CompareOperator.Is or CompareOperator.IsNot when (left is Code { Constant: null, Type.Kind: TypeKind.Enum } && right is Known { Python: PyEnumMember }) || (right is Code { Constant: null, Type.Kind: TypeKind.Enum } && left is Known { Python: PyEnumMember }):
                op = op == CompareOperator.Is ? CompareOperator.Equal : CompareOperator.NotEqual;
                break;
            case CompareOperator.Is or CompareOperator.IsNot:
                return unit.Wrap(Same(left, right) == (op == CompareOperator.Is));
            case CompareOperator.In or CompareOperator.NotIn:
                return Contains(left, right, op == CompareOperator.In);
            default:
                break;
        }

        if (left is InstanceValue own && op.Method() is { } name && own.Type.Find(name) is PyFunction compares)
        {
            return CallFunction(compares, null, [own, right], []);
        }

        if (left is InstanceValue { Type: var ordered } && op.Method() is { } order && ordered.Find(order) is Member { Value: NativeFunction } && Libraries.Standard.Ordering.RootOf(ordered) is var (root, known))
        {
            return unit.Wrap(Libraries.Standard.Ordering.Decide(op, known, Decided(root, left, right), () => ordered.Find("__eq__") is PyFunction ? Decided("__eq__", left, right) : ReferenceEquals(left, right)));
        }

        if (left is Code { Type.IsArray: true } || right is Code { Type.IsArray: true })
        {
            return CompareArrays(op, left, right);
        }

        if (left.Constant is { } a && right.Constant is { } b)
        {
            return unit.Wrap(Operators.Compare(unit.Run, op, a, b));
        }

        if (left is Code { Type.Kind: TypeKind.Shape } || right is Code { Type.Kind: TypeKind.Shape })
        {
            (Code shape, Value other) = left is Code { Type.Kind: TypeKind.Shape } code ? (code, right) : ((Code)right, left);
            unit.Use("System");
            string equal = $"{shape.Text}.SequenceEqual({Ints(other)})";
            return new Code(op == CompareOperator.Equal ? equal : op == CompareOperator.NotEqual ? "!" + equal : throw unit.Refuse("The order of shapes"), StaticType.Bool, Precedence.Unary);
        }

        return CompareCodes(op, left, right);
    }

    private bool Decided(string method, Value left, Value right) =>
        ((InstanceValue)left).Type.Find(method) is PyFunction compares && Truth(Inline(compares, null, Bind(compares, [left, right], []))) is { } truth ? truth : throw unit.Refuse("An order of functools.total_ordering that is decided at run time");

    private Value CompareCodes(CompareOperator op, Value left, Value right)
    {
        if (left is Code { Type.Kind: TypeKind.DType } || right is Code { Type.Kind: TypeKind.DType })
        {
            return new Code($"{DType(left)} {op.Symbol()} {DType(right)}", StaticType.Bool, Precedence.Equality);
        }

        if (left is Code { Type.Name: "Transparency" } transparency && op is CompareOperator.Equal or CompareOperator.NotEqual)
        {
            return Rows.PilInformationRows.Equal(this, transparency, right, op == CompareOperator.Equal);
        }
        left = right is Code of ? OwnEnums.Alike(unit, of, left) : left;
        right = left is Code with ? OwnEnums.Alike(unit, with, right) : right;
        bool isOrder = op is not (CompareOperator.Equal or CompareOperator.NotEqual);
        if (left is TupleValue x && right is TupleValue y && x.Items.Count != y.Items.Count && !isOrder)
        {
            return unit.Wrap(op == CompareOperator.NotEqual);
        }

        if (!isOrder && SameItems(left, right) is { } same)
        {
            return op == CompareOperator.Equal ? same : new Code($"!{same.At(Precedence.Unary)}", StaticType.Bool, Precedence.Unary);
        }

        if (Materialize(left) is not { } a || Materialize(right) is not { } b || !(a.Type.Kind == b.Type.Kind || (a.Type.IsNumber && b.Type.IsNumber))
            || (isOrder && !a.Type.IsNumber) || a.Type.Kind is TypeKind.Image or TypeKind.List or TypeKind.Record or TypeKind.Dict or TypeKind.Set || (a.Type.Kind == TypeKind.Enum && a.Type.Name != b.Type.Name))
        {
            return !isOrder && left.Constant is PyNone != right.Constant is PyNone ? unit.Wrap(op == CompareOperator.NotEqual) : throw unit.Refuse($"{op.Symbol()} of these");
        }

        if (a.Type is { Kind: TypeKind.Bytes, Name: "byte[]" } && b.Type.Name == "byte[]")
        {
            unit.Use("System");
            return new Code($"{(op == CompareOperator.Equal ? "" : "!")}{a.At(Precedence.Primary)}.AsSpan().SequenceEqual({b.Text})", StaticType.Bool, Precedence.Unary);
        }

        if (a.Type is { Kind: TypeKind.Int, IsPositive: true } && b.Constant is long and <= 0)
        {
            return unit.Wrap(op is CompareOperator.Greater or CompareOperator.GreaterOrEqual or CompareOperator.NotEqual);
        }

        if (a.Text == b.Text && (a.Type == StaticType.Any || a.Type.Kind == TypeKind.Float) && !isOrder)
        {
            // What differs from itself is no number.
            string isNaN = a.Type == StaticType.Any ? $"{a.At(Precedence.Relational)} is {(op == CompareOperator.Equal ? "not " : "")}double.NaN" : $"{(op == CompareOperator.Equal ? "!" : "")}double.IsNaN({a.Text})";
            return new Code(isNaN, StaticType.Bool, a.Type == StaticType.Any ? Precedence.Relational : Precedence.Unary);
        }

        if (a.Text == b.Text)
        {
            return a.Type.Kind is TypeKind.Int or TypeKind.Bool or TypeKind.Text
                ? unit.Wrap(op is CompareOperator.Equal or CompareOperator.LessOrEqual or CompareOperator.GreaterOrEqual) : throw unit.Refuse("A comparison of something with itself");
        }

        Precedence level = isOrder ? Precedence.Relational : Precedence.Equality;
        return new Code($"{a.At(level + 1)} {op.Symbol()} {b.At(level + 1)}", StaticType.Bool, level);
    }

    public Code CompareArrays(CompareOperator op, Value left, Value right)
    {
        bool tensors = left is Code { Type.Kind: TypeKind.Tensor } || right is Code { Type.Kind: TypeKind.Tensor };
        Code a = Operand(left, tensors, first: true);
        Code b = Operand(right, tensors, first: false);
        object? constant = Folded(left, right, (x, y) => Operators.Compare(unit.Run, op, x, y));
        if (!a.Type.IsArray)
        {
            (a, b, op) = (b, a, Mirrored(op));
        }

        StaticType type = ResultType(BinaryOperator.Add, a, b) with { Elements = Numerics.DType.Bool };
        bool isEquality = op is CompareOperator.Equal or CompareOperator.NotEqual;
        return isEquality && tensors
            ? new Code($"{a.At(Precedence.Primary)}.{(op == CompareOperator.Equal ? "Eq" : "Ne")}({b.Text})", type, constant: constant)
            : isEquality
            ? new Code($"NdArray.{(op == CompareOperator.Equal ? "Equal" : "NotEqual")}({a.Text}, {b.Text})", type, constant: constant)
            : new Code($"{a.At(Precedence.Shift)} {op.Symbol()} {b.At(Precedence.Shift)}", type, Precedence.Relational, constant);
    }

    private static CompareOperator Mirrored(CompareOperator op) => op switch
    {
        CompareOperator.Less => CompareOperator.Greater,
        CompareOperator.LessOrEqual => CompareOperator.GreaterOrEqual,
        CompareOperator.Greater => CompareOperator.Less,
        CompareOperator.GreaterOrEqual => CompareOperator.LessOrEqual,
        _ => op,
    };

    private bool Same(Value left, Value right)
    {
        if (left.Constant is { } a && right.Constant is { } b && (a is PyNone or bool || b is PyNone or bool || a is PyType))
        {
            return (bool)Operators.Compare(unit.Run, CompareOperator.Is, a, b);
        }

        // What Python reads as None is an exception in C#: the same if the recipe raises one, too.
        if ((left is Code { Type.MayBeNone: true } || right is Code { Type.MayBeNone: true }) && !_raisesOnNone)
        {
            throw new Restart(foresight => foresight.GoesOnWithoutPicture = true);
        }

        return left.Constant is PyNone || right.Constant is PyNone || ReferenceEquals(left, right) ? ReferenceEquals(left, right) : throw unit.Refuse("'is' between these");
    }
}
