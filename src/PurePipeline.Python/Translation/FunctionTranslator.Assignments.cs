using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Assignments.</summary>
internal sealed partial class FunctionTranslator
{
    private void Assign(Assignment assignment)
    {
        NameHint = assignment.Targets is [Name { Id: var id }] ? id : null;
        Value value = Evaluate(assignment.Value);
        NameHint = null;
        if (value is ListValue list && assignment.Targets is [Name { Id: var name }] && assignment.Value is ListDisplay && GrowsInLoop(name))
        {
            frame.Variables[name] = NewList(name, list.Items);
            return;
        }

        if (assignment.Targets is [TupleDisplay or ListDisplay] && value is not TupleValue && Unpackable(assignment.Targets[0], value) is { } parts)
        {
            value = parts;
        }

        foreach (Expression target in assignment.Targets)
        {
            AssignTo(target, value);
        }
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
            case AttributeAccess attribute when Evaluate(attribute.Value) is InstanceValue instance:
                Value? old = instance.Fields.GetValueOrDefault(attribute.Member);
                Value kept = Frozen(value, attribute.Member);
                Change(instance, () => instance.Fields[attribute.Member] = kept,
                    () => _ = old is null ? instance.Fields.Remove(attribute.Member) : (instance.Fields[attribute.Member] = old) is null);
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
        if (owner.Pinned.TryGetValue(name, out (string Local, StaticType Type) pin))
        {
            if (value.Constant is PyNone && pin.Type.OrNone() is { } optional)
            {
                if (!pin.Type.IsOptional)
                {
                    throw new TypeWidens(name, optional);
                }

                method.Writer.Write($"{pin.Local} = null;");
                owner.Variables[name] = new Code(pin.Local, pin.Type);
                return;
            }

            Code given = Materialize(value) ?? throw unit.Refuse($"giving '{name}' this value");
            if (StaticType.Join(pin.Type, given.Type) is not { } joined || !joined.Equals(pin.Type))
            {
                throw new TypeWidens(name, StaticType.Join(pin.Type, given.Type) ?? throw unit.Refuse($"'{name}', a {pin.Type.Name} here and a {given.Type.Name} elsewhere,"));
            }

            method.Writer.Write($"{pin.Local} = {unit.Kept(given)};");
            owner.Variables[name] = new Code(pin.Local, pin.Type);
            return;
        }

        owner.Variables[name] = value switch
        {
            TupleValue tuple => HoldTuple(name, tuple),
            ListValue list => HoldList(name, list),
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

    private Value HoldConstant(string name, Code code) => code.Type.IsNumber && char.IsLetter(code.Text[0]) ? code : Local(name, code);

    private Value Hold(Frame owner, string name, Code code)
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
            }

            if (code.Text != local.Text)
            {
                method.Writer.Write($"{local.Text} = {unit.Kept(code)};");
            }

            return new Code(local.Text, code.Type);
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

    private Value HoldTuple(string name, TupleValue tuple)
    {
        if (tuple.Items.All(item => item is not Code code || code.IsSimple && !method.Assignable.Contains(code.Text.Split('.')[0])))
        {
            return tuple;
        }

        return Materialize(tuple) is { } code
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
        TupleValue tuple => new TupleValue([.. tuple.Items.Select((item, i) => Frozen(item, $"{name}_{i}"))]),
        _ => value,
    };

    private Code Freeze(Code code, string name)
    {
        Code local = Local(name, code);
        method.Assignable.Remove(local.Text);
        return local;
    }

    private void Unpack(IReadOnlyList<Expression> targets, Value value)
    {
        if (value is TupleValue { Text: { } text } whole && whole.Items.Count == targets.Count && TypeOf(whole) is { } type && Deconstruct(targets, text, type))
        {
            return;
        }

        IReadOnlyList<Value> items = Unpacked(targets, value is TupleValue { Text: not null } called && Materialize(called) is { IsSimple: false } call ? Elements(Local("result", call)) : value);
        if (items.Count != targets.Count)
        {
            throw PythonError.Value($"cannot unpack {items.Count} values into {targets.Count}");
        }

        // Values are taken before the first target changes.
        Code[] changing = [.. items.OfType<Code>().Where(code => code.Constant is null)];
        string[] locals = [.. targets.OfType<Name>().Select(target => Frames().Select(f => f.Variables.GetValueOrDefault(target.Id)).OfType<Code>().FirstOrDefault()?.Text).OfType<string>()];
        bool overlaps = locals.Where((local, i) => items.Skip(i + 1).Any(item => item.Mentions(local))).Any();
        if (overlaps)
        {
            items = [.. items.Select((item, i) => item is Code { Constant: null } code ? Freeze(code, targets[i] is Name name ? "new_" + name.Id : "item") : item)];
        }

        for (int i = 0; i < items.Count; i++)
        {
            AssignTo(targets[i], items[i]);
        }
    }

    // (int width, int height) = image.Size;
    private bool Deconstruct(IReadOnlyList<Expression> targets, string text, StaticType type)
    {
        Name[] names = [.. targets.OfType<Name>()];
        if (names.Length != targets.Count || names.Select(name => name.Id).Distinct().Count() < names.Length || names.Any(name => Owner(name.Id).Pinned.ContainsKey(name.Id)))
        {
            return false;
        }

        string[] parts = new string[names.Length];
        Code[] locals = new Code[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            Frame owner = Owner(names[i].Id);
            StaticType item = type.Items[i];
            UseType(item);
            Code? old = owner.Variables.GetValueOrDefault(names[i].Id) as Code;
            bool again = old is { IsSimple: true } && method.Assignable.Contains(old.Text) && old.Type.Name == item.Name && !IsNeeded(old.Text, owner, names[i].Id);
            string local = again ? old!.Text : method.NewLocal(CSharpNames.Camel(SuffixFor(names[i].Id, item)));
            method.Assignable.Add(local);
            method.Parameters.Remove(local);
            (parts[i], locals[i]) = (again ? local : $"{item.Name} {local}", new Code(local, item));
        }

        method.Writer.Write($"({string.Join(", ", parts)}) = {text};");
        for (int i = 0; i < names.Length; i++)
        {
            Frame owner = Owner(names[i].Id);
            owner.Doubtful.Remove(names[i].Id);
            owner.Variables[names[i].Id] = Whole(locals[i]);
        }

        return true;
    }

    private IReadOnlyList<Value> Unpacked(IReadOnlyList<Expression> targets, Value value)
    {
        int star = targets.ToList().FindIndex(target => target is Starred);
        IReadOnlyList<Value> items = (Unpackable(targets.Count, value) ?? ItemsOf(value)) is { } known
            ? known
            : throw unit.Refuse("unpacking this");
        if (star < 0)
        {
            return items;
        }

        int behind = targets.Count - star - 1;
        return items.Count < targets.Count - 1
            ? throw PythonError.Value("not enough values to unpack")
            : [.. items.Take(star), new ListValue([.. items.Skip(star).Take(items.Count - star - behind)]), .. items.Skip(items.Count - behind)];
    }

    private TupleValue? Unpackable(Expression target, Value value)
    {
        int count = target is TupleDisplay tuple ? tuple.Items.Count : ((ListDisplay)target).Items.Count;
        return Unpackable(count, value) is { } items ? new TupleValue(items) : null;
    }

    // What C# has no fixed number of items for, the number of targets gives one.
    private IReadOnlyList<Value>? Unpackable(int count, Value value)
    {
        switch (value)
        {
            case Code { Type.Kind: TypeKind.Shape } shape:
                Code span = Simple(shape, "shape");
                return [.. Enumerable.Range(0, count).Select(i => new Code($"{span.Text}[{i}]", StaticType.Length))];
            case Code { Type.Kind: TypeKind.Array } array when array.Constant is null or PyObject:
                Code whole = Simple(array, NameHint ?? "items");
                return [.. Enumerable.Range(0, count).Select(i => Part(whole, $"[{i}]", 1))];
            case Code { Type: { Kind: TypeKind.List, Items: [var item] } } list:
                Code all = Simple(list, "items");
                return [.. Enumerable.Range(0, count).Select(i => new Code($"{all.Text}[{i}]", item))];
            default:
                return null;
        }
    }
}
