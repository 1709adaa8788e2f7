using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Assignments.</summary>
internal sealed partial class FunctionTranslator
{
    private void Assign(Assignment assignment)
    {
        if (assignment is { Targets: [Name], Value: Conditional choice } && IsLong(choice))
        {
            Execute(Chosen(choice, side => assignment with { Value = side }));
            return;
        }

        NameHint = assignment.Targets is [Name { Id: var id }] ? id : assignment.Targets is [AttributeAccess { Member: var attribute }] ? attribute : null;
        if (assignment is { Targets: [Name], Value: ListDisplay } or { Targets: [TupleDisplay], Value: TupleDisplay })
        {
            _namedDisplays.Add(assignment.Value.Span);
            _namedDisplays.UnionWith(assignment.Value is TupleDisplay sides ? sides.Items.Select(side => side.Span) : []);
        }

        Value value = EvaluateMaybe(assignment.Value);
        NameHint = null;
        value = assignment.Targets is [Name { Id: var holder }] ? Held(holder, value, bindings: 1) : value;
        if (assignment is { Targets: [TupleDisplay { Items: var names }], Value: TupleDisplay { Items: var displays } } && value is TupleValue several && names.Count == displays.Count)
        {
            value = new TupleValue([.. names.Select((target, i) => target is Name { Id: var id } && displays[i] is ListDisplay && several.Items[i] is ListValue own ? Growing(id, own, displays[i]) : several.Items[i])]);
        }

        value = assignment.Targets is [Name { Id: var dictionary }] ? GrowingKeys(dictionary, value, assignment.Value) : value;
        if (value is DictLocal or SetLocal && assignment.Targets is [Name { Id: var grows }] && !frame.Pinned.ContainsKey(grows))
        {
            frame.Variables[grows] = value;
            return;
        }

        if (value is ListValue list && assignment.Targets is [Name { Id: var name }] && assignment.Value is ListDisplay)
        {
            if (Growing(name, list, assignment.Value) is ListLocal grown)
            {
                frame.Variables[name] = grown;
                return;
            }
        }

        value = assignment is { Targets: [AttributeAccess { Member: var member }] } ? GrowingKeys(member, value, assignment.Value) : value;
        if (assignment.Targets is [TupleDisplay or ListDisplay] && value is not TupleValue && Unpackable(assignment.Targets[0], value) is { } parts)
        {
            value = parts;
        }

        foreach (Expression target in assignment.Targets)
        {
            AssignTo(target, value);
        }
    }

    // A list that gets more items at run time is a C# list.
    private Value Growing(string name, ListValue list, Expression display)
    {
        if ((GrowsInLoop(name) || unit.Foresight.GrowingLists.Contains(display.Span)) && !unit.Foresight.KnownLists.Contains(display.Span))
        {
            unit.Foresight.Grown.Add(display.Span);
            return NewList(name, list.Items, display.Span);
        }

        list.Origin = display.Span;
        return list;
    }

    private bool GrowsInLoop(string name) =>
        frame.Function?.Code.Body is { } body ? SyntaxNames.GrowsInLoop(body, name) : unit.ScriptBody is { } script && SyntaxNames.GrowsInLoop(script, name);

    private void AssignTo(Expression target, Value value)
    {
        switch (target)
        {
            case Name name:
                AssignName(name.Id, value);
                break;
            case TupleDisplay tuple:
                Unpack(tuple.Items, value);
                break;
            case ListDisplay list:
                Unpack(list.Items, value);
                break;
            case Starred starred:
                AssignTo(starred.Value, value);
                break;
            case Subscript subscript:
                SetItem(subscript, value);
                break;
            case AttributeAccess { Member: "flat" } attribute when Evaluate(attribute) is FlatValue flat:
                SetFlat(flat, null, value);
                break;
            case AttributeAccess attribute when Evaluate(attribute.Value) is InstanceValue instance:
                SetAttribute(instance, attribute.Member, value);
                break;
            case AttributeAccess attribute when Evaluate(attribute.Value) is ClosureValue closure:
                closure.Fields[attribute.Member] = Frozen(value, attribute.Member);
                break;
            case AttributeAccess attribute when Evaluate(attribute.Value) is Rows.NamespaceValue named:
                SetKey(named.Items, attribute.Member, Frozen(value, attribute.Member));
                break;
            case AttributeAccess attribute when Evaluate(attribute.Value).Constant is PyModule { Name: var settings } && settings.StartsWith("torch.backends", StringComparison.Ordinal):
                // How torch computes on other devices.
                break;
            case AttributeAccess attribute when Evaluate(attribute.Value).Constant is UnknownName { Made: not null } unknown && value.Constant is { } kept && unknown.Takes(kept):
                // Of something unknown nobody can ask for it again.
                break;
            case AttributeAccess attribute when Evaluate(attribute.Value).Constant is PyModule module && module.Members.Find(attribute.Member)?.Kind == MemberKind.Setting:
                throw unit.Refuse($"setting {module.Name}.{attribute.Member}");
            default:
                throw unit.Refuse("assigning to this");
        }
    }

    /// <summary>Gives a Python name a value: to its C# local if that has the type, or to a new one.</summary>
    private void AssignName(string name, Value value)
    {
        Frame owner = Owner(name);
        owner.Doubtful.Remove(name);
        Rows.PilDrawingRows.Finish(this, value);
        if (owner.Pinned.TryGetValue(name, out (string Local, StaticType Type) pin))
        {
            if (value.Constant is PyNone && pin.Type.OrNone() is { } optional)
            {
                if (!pin.Type.IsOptional)
                {
                    throw new TypeWidens(name, optional);
                }

                method.NotNull.Remove(pin.Local);
                method.Writer.Write($"{pin.Local} = null;");
                owner.Variables[name] = new Code(pin.Local, pin.Type);
                return;
            }

            Code given = value is TupleValue or ListValue && StaticType.JoinItems(TypesOfItems(value), pin.Type.Kind == TypeKind.List ? pin.Type.Items : null) is { } items && items.Name == pin.Type.Name
                ? AsItems(value, pin.Type) : Materialize(value) ?? throw unit.Refuse($"giving '{name}' this value");
            if (given.Type.IsOptional)
            {
                method.NotNull.Remove(pin.Local);
            }
            else
            {
                method.NotNull.Add(pin.Local);
            }

            if (StaticType.Join(pin.Type, given.Type) is not { } joined || !joined.Equals(pin.Type))
            {
                throw new TypeWidens(name, StaticType.Join(pin.Type, given.Type) ?? throw unit.Refuse($"'{name}', a {pin.Type.Name} here and a {given.Type.Name} elsewhere,"));
            }

            Give(value);
            method.Share(given, pin.Local);
            method.Loaded.Remove(pin.Local);
            method.Writer.Write($"{pin.Local} = {unit.Kept(given)};");
            owner.Variables[name] = new Code(pin.Local, pin.Type);
            return;
        }

        owner.Variables[name] = value switch
        {
            TupleValue tuple => HoldTuple(name, tuple),
            ListValue list => HoldList(name, list),
            Rows.PixelAccessValue pixels => new Rows.PixelAccessValue(Freeze(new Code($"{pixels.Image.At(Precedence.Primary)}.Load()", pixels.Image.Type with { IsFile = false }), name)),
            ListOrArray numbers => new ListOrArray(Freeze(numbers.Array, name)),
            SliceValue => Frozen(value, name),
            Code { Constant: null } code => Hold(owner, name, code),
            Code { Constant: not (PyEnum or bool or string) } code when !code.IsSimple || code.Type.IsNumber => HoldConstant(name, code),
            _ => value,
        };
    }

    private Frame Owner(string name)
    {
        for (Frame? at = frame; at is not null; at = at.Closure)
        {
            if (at.Function is null || at.Function.Code.Locals.Contains(name) || at.Function.Code.Parameters.Any(p => p.Name == name))
            {
                return at;
            }
        }

        return frame;
    }

    private Code HoldConstant(string name, Code code) => code.Type.IsNumber && char.IsLetter(code.Text[0]) ? code : Local(name, code);

    private Code Hold(Frame owner, string name, Code code)
    {
        if (code.Type.Kind == TypeKind.Message)
        {
            return code;
        }

        // The same local again, unless somebody else still needs what it holds.
        if (owner.Variables.TryGetValue(name, out Value? old) && old is Code { IsSimple: true } local && method.Assignable.Contains(local.Text)
            && local.Type.Name == code.Type.Name && local.Type.Kind == code.Type.Kind && !IsNeeded(local.Text, owner, name))
        {
            if (method.Region == method.EntryRegion)
            {
                method.Parameters.Remove(local.Text);
                method.SharedImages.Remove(local.Text);
                method.SharedTensors.Remove(local.Text);
            }

            method.Share(code, local.Text);
            method.Loaded.Remove(local.Text);
            if (code.Text != local.Text)
            {
                method.Writer.Write($"{local.Text} = {unit.Kept(code)};");
            }

            return new Code(local.Text, code.Type) { Channels = code.Channels, Picture = code.Picture };
        }

        return Local(SuffixFor(name, code.Type), code);
    }

    // An image that becomes an array gets another name: imageArray.
    private string SuffixFor(string name, StaticType type)
    {
        bool taken = Frames().Any(f => f.Variables.TryGetValue(name, out Value? old) && old is Code code && code.Type.Kind != type.Kind)
            || Frames().Any(f => f.Variables.Values.OfType<Code>().Any(code => code.Text == CSharpNames.Camel(name) && code.Type.Kind != type.Kind));
        return !taken ? name : type.Kind switch
        {
            TypeKind.Array => name + "_array",
            TypeKind.Tensor => name + "_tensor",
            TypeKind.Image => name + "_image",
            _ => name,
        };
    }

    private bool IsNeeded(string local, Frame owner, string name) =>
        Frames().Any(f => f.Variables.Any(pair => !(ReferenceEquals(f, owner) && pair.Key == name) && pair.Value.Mentions(local)))
        || _held.Any(value => value.Mentions(local));

    private readonly List<Value> _held = [];

    private TupleValue HoldTuple(string name, TupleValue tuple)
    {
        if (tuple is Rows.ExtremesValue { Items: [var values, var indices] })
        {
            return new Rows.ExtremesValue(new TupleValue([Frozen(values, name), Frozen(indices, name + "_indices")], null, tuple.Names));
        }

        if (tuple is BoxValue || tuple.Items.All(item => item is not Code code || code.IsSimple && !method.Assignable.Contains(code.Text.Split('.')[0])))
        {
            return tuple;
        }

        return !HasRecord(tuple) && Materialize(tuple) is { } code
            ? Elements(Local(name, code))
            : new TupleValue([.. tuple.Items.Select((item, i) => Frozen(item, $"{name}_{i}"))]);
    }

    // What is in a list was computed when the list was made.
    private ListValue HoldList(string name, ListValue list)
    {
        for (int i = 0; i < list.Items.Count; i++)
        {
            list.Items[i] = Frozen(list.Items[i], $"{name}_{i + 1}");
        }

        return list;
    }

    /// <summary>A value to be kept in a structure of the translator's: its C# locals do not change any more.</summary>
    public Value Frozen(Value value, string name) => value switch
    {
        Code { Constant: null } code when !code.IsSimple || method.Assignable.Contains(code.Text.Split('.')[0]) => Freeze(code, name),
        Code { Constant: IArrayValue array, IsSimple: false, IsShared: false } known => Remembered(known, array, name),
        BoxValue => value,
        SliceValue slice => new SliceValue(Frozen(slice.Start, name + "_start"), Frozen(slice.Stop, name + "_stop"), Frozen(slice.Step, name + "_step")),
        TupleValue tuple => new TupleValue([.. tuple.Items.Select((item, i) => Frozen(item, $"{name}_{i}"))]),
        _ => value,
    };

    // A known array is written down where it is needed, unless it changes.
    private Code Remembered(Code known, object array, string name)
    {
        if (unit.Foresight.ChangedNames.Contains(name))
        {
            return Freeze(new Code(known.Text, known.Type) { IsUnversioned = known.IsUnversioned }, name);
        }

        unit.HeldArrays[array] = (name, known.Text);
        return known;
    }

    private Code Freeze(Code code, string name)
    {
        Code local = Local(name, code);
        method.Assignable.Remove(local.Text);
        return local;
    }
}
