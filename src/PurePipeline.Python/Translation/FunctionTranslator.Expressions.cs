using PurePipeline.Python.Libraries;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Expressions.</summary>
internal sealed partial class FunctionTranslator
{
    public Value Evaluate(Expression expression) => Certain(EvaluateMaybe(expression));

    /// <summary>An expression whose value may be None, where that makes no difference yet.</summary>
    private Value EvaluateMaybe(Expression expression)
    {
        RequireStack();
        SourceSpan outer = unit.Place;
        unit.Place = expression.Span;
        Value value = EvaluateHere(expression);
        unit.Place = outer;
        return value;
    }

    // None where a value is wanted is an exception, as in Python.
    private Value Certain(Value value, string error = "TypeError")
    {
        if (value is not Code { Type.IsOptional: true } optional)
        {
            return value;
        }

        if (method.NotNull.Contains(optional.Text))
        {
            return Whole(new Code(optional.Type.IsReference ? optional.Text : $"{optional.Text}.Value", optional.Type.NotNone()));
        }

        Code checkedHere = new($"{optional.Text} ?? throw new {CaughtExceptions.Thrown(unit, null, error)}({Literals.Of($"{optional.Text} has no value.")})", optional.Type.NotNone(), Precedence.Conditional);
        return checkedHere.Type.Kind is TypeKind.Tuple or TypeKind.Record ? Whole(Local("known", checkedHere)) : checkedHere;
    }

    /// <summary>The local of which a condition says whether it is null, and whether it is not where the condition holds.</summary>
    private (string Local, bool IfTrue)? Narrowing(Expression condition) => condition switch
    {
        Comparison { First: Name name, Rest: [(CompareOperator.Is or CompareOperator.IsNot, Literal { Value: PyNone })] } test when frame.Variables.GetValueOrDefault(name.Id) is Code { Type.IsOptional: true } code =>
            (code.Text, test.Rest[0].Operator == CompareOperator.IsNot),
        Name name when frame.Variables.GetValueOrDefault(name.Id) is Code { Type: { IsOptional: true, Kind: TypeKind.Tuple or TypeKind.Image or TypeKind.Record } } code => (code.Text, true),
        _ => null,
    };

    private void Narrow((string Local, bool IfTrue)? narrowing, bool holds)
    {
        if (narrowing is var (local, ifTrue) && ifTrue == holds)
        {
            method.NotNull.Add(local);
        }
    }

    private Value EvaluateHere(Expression expression)
    {
        switch (expression)
        {
            case Literal literal:
                return unit.Wrap(literal.Value);
            case Name name:
                return Taken(Lookup(name.Id));
            case Given given:
                return given.Value;
            case TupleDisplay tuple:
                return new TupleValue(Items(tuple.Items));
            case ListDisplay list:
                return Spread(list) ?? Displayed(list);
            case SetDisplay set:
                List<Value> members = Items(set.Items);
                return members.Any(member => member.Constant is null) ? NewSet(NameHint ?? "set", members, set.Span) : ConstantOf(members, "a set", items =>
                {
                    PySet made = new();
                    items.ForEach(item => made.Items[item] = item);
                    return made;
                });
            case DictDisplay dict:
                return Dict(dict);
            case AttributeAccess attribute:
                return Taken(Attribute(Certain(EvaluateMaybe(attribute.Value), "AttributeError"), attribute.Member));
            case Call call:
                return EvaluateCall(call);
            case Binary binary:
                (Value left, Value right) = Both(binary.Left, binary.Right);
                return Operate(binary.Operator, left, right);
            case Unary { Operator: UnaryOperator.Not } not:
                Code truth = Condition(not.Operand);
                return truth.Constant is bool known ? unit.Wrap(!known) : new Code(Negate(truth), StaticType.Bool, Precedence.Unary);
            case Unary unary:
                return Operate(unary.Operator, Evaluate(unary.Operand));
            case Subscript subscript:
                return Item(Evaluate(subscript.Value), subscript.Index);
            case Comparison comparison:
                return Compare(comparison);
            case BooleanChain chain:
                return EvaluateChain(chain, isCondition: false);
            case Conditional conditional:
                return Choose(conditional);
            case Lambda lambda:
                return Closure(lambda.Code);
            case Comprehension comprehension:
                return Comprehend(comprehension);
            case FormattedString text:
                return Formatted(text);
            case SliceExpression slice:
                (Value start, Value stop, Value step) = (Bound(slice.Start), Bound(slice.Stop), Bound(slice.Step));
                return start.Constant is { } a && stop.Constant is { } b && step.Constant is { } by ? unit.Wrap(new PySlice(a, b, by)) : new SliceValue(start, stop, step);
            case NamedExpression named:
                AssignName(named.Target.Id, Evaluate(named.Value));
                return Lookup(named.Target.Id);
            default:
                throw unit.Refuse("This expression");
        }
    }

    private Value Bound(Expression? bound) => bound is null ? Known.None : Evaluate(bound);

    private List<Value> Items(IReadOnlyList<Expression> expressions)
    {
        List<Value> items = [];
        foreach (Expression expression in expressions)
        {
            int lines = method.Writer.Count;
            IReadOnlyList<Value> values = expression is not Starred starred ? [Evaluate(expression)] : Spread(Evaluate(starred.Value)) ?? throw unit.Refuse("Unpacking this with *");
            Settle(items, lines);
            items.AddRange(values);
        }

        return items;
    }

    // What * takes apart, where the number of items is known.
    private IReadOnlyList<Value>? Spread(Value whole) => whole is Code { Type: { Kind: TypeKind.Shape, Rank: { } rank } } ? Unpackable(rank, whole) : ItemsOf(whole);

    private Value ConstantOf(List<Value> items, string what, Func<List<object>, object> make) => items.All(item => item.Constant is not null)
        ? unit.Wrap(make([.. items.Select(item => item.Constant!)]))
        : throw unit.Refuse($"With values of the picture's, {what}");

    private DictValue Dict(DictDisplay display)
    {
        DictValue dict = new() { Region = method.Region };
        foreach ((Expression? key, Expression value) in display.Items)
        {
            if (key is not null)
            {
                object name = Evaluate(key).Constant ?? throw unit.Refuse("A key that is not known");
                dict.Items[name] = Frozen(Evaluate(value), name as string ?? "item");
                continue;
            }

            foreach ((object name, Value item) in (Plain(Evaluate(value)) as DictValue ?? throw unit.Refuse("Unpacking this with **")).Items)
            {
                dict.Items[name] = item;
            }
        }

        return dict;
    }

    public Value Attribute(Value owner, string name)
    {
        switch (owner)
        {
            case InstanceValue instance:
                return InstanceAttribute(instance, name);
            case OwnFields fields when name is "get" or "items" or "keys" or "values" or "copy" or "update":
                return new MethodValue(name == "update" ? fields : fields.Items, MethodOf(fields.Items, name));
            case OwnFields:
                throw unit.Refuse($"__dict__.{name}");
            case Rows.InformationValue when name == "get":
                return new MethodValue(owner, Rows.PilInformationRows.Get);
            case Rows.PixelsValue when name == "T":
                throw unit.Refuse("PIL.Image.Image.getdata()");
            case Rows.EnhancerValue when name == "enhance":
                return new MethodValue(owner, Rows.PilRows.Enhance);
            case Rows.NamespaceValue named:
                return name == "__dict__" ? named.Items : named.Items.Items.GetValueOrDefault(name) ?? throw PythonError.Attribute($"'Namespace' object has no attribute '{name}'");
            case Code { Type.Kind: TypeKind.Text, Constant: string path } when name is "with_suffix" or "suffix" or "stem" or "name" or "parent" or "exists":
                // A Path is its text.
                return ConstantAttribute(new Libraries.Standard.PyPath(path), name);
            case Rows.KthValue kth when name == "values":
                return kth.Values;
            case Rows.ExtremesValue { Items: [var values, var indices] } when name is "values" or "indices":
                return name == "values" ? values : indices;
            case ClosureValue closure when closure.Fields.TryGetValue(name, out Value? own):
                return own;
            case ClosureValue closure when name is "__name__" or "__qualname__" or "__doc__":
                return ConstantAttribute(closure.Function, name);
            case Rows.ExifRestValue when name == "tobytes":
                return new MethodValue(owner, Rows.PilInformationRows.Bytes);
            case Rows.ArrayFlagsValue flags:
                return flags.Attribute(unit, name);
            case Rows.HashValue hash:
                return Rows.HashRows.Attribute(this, hash, name);
            case Rows.FileValue when name == "read":
                return new MethodValue(owner, Rows.FileRows.Read);
            case Code { Constant: null or PyObject and not PyEnum } or Code { Type.IsStrong: true }:
                return CodeAttribute((Code)owner, name);
            case DictValue { Type: var type } features when ReferenceEquals(type, Libraries.Transformers.BatchFeatureObject.KeysType) && features.Items.TryGetValue(name, out Value? feature):
                return feature;
            case TupleValue or ListValue or DictValue or ListLocal or DictLocal or SetLocal or ClosureValue or Known { Python: PySet }:
                return new MethodValue(owner, MethodOf(owner, name));
            default:
                return ConstantAttribute(owner.Constant!, name);
        }
    }

    private NativeFunction MethodOf(Value owner, string name)
    {
        PyType type = owner switch
        {
            TupleValue => Libraries.Builtins.TupleType.Type,
            DictValue or DictLocal or SetLocal => PythonType(owner)!,
            Known { Python: PySet } => Libraries.Builtins.SetType.Type,
            ListValue { IsDeque: true } => Libraries.Standard.PyDeque.DequeType,
            ListValue or ListLocal => Libraries.Builtins.ListType.Type,
            _ => throw unit.Refuse($"A function's .{name}"),
        };
        return type.FindMember(name)?.Value as NativeFunction ?? throw unit.Refuse($"{type.FullName}.{name}");
    }

    private Value ConstantAttribute(object owner, string name)
    {
        if (owner is UnknownName unknown)
        {
            return new Known(Modules.MemberOf(unknown, name));
        }

        if (owner is PyModule module && unit.Run.IsOfAnotherRelease(module, name))
        {
            throw PythonError.Attribute($"module '{module.Name}' has no attribute '{name}'");
        }

        object? value = PyTypes.Attribute(owner, name);
        return value switch
        {
            null when owner is PyModule parent => new Known(Modules.MemberOf(parent, name)),
            null => throw PythonError.Attribute($"'{PyTypes.NameOf(owner)}' object has no attribute '{name}'"),
            _ => Lifted(value),
        };
    }
}
