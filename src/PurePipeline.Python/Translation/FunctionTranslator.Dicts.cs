using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Dicts and sets whose keys only a run knows: C#'s dictionaries and sets.</content>
internal sealed partial class FunctionTranslator
{
    private static readonly HashSet<string> s_makesKeys = ["dict", "set", "collections.defaultdict", "collections.Counter"];

    // What goes through a dict's keys.
    private static readonly HashSet<string> s_goesThrough =
    [
        "list", "tuple", "set", "functools.reduce", "itertools.chain", "itertools.accumulate", "itertools.groupby", "itertools.pairwise",
        .. ((string[])["sorted", "min", "max", "sum", "any", "all", "map", "filter", "reversed"]).Select(name => "builtins." + name),
    ];

    private static bool IsKeys(Value value) => value is DictLocal or Code { Type.Kind: TypeKind.Dict } or Code { Type: { Kind: TypeKind.Object, Items: [_] } };

    private Code KeysOf(Value dict) => dict is Code { Type: { Kind: TypeKind.Object, Items: [var item] } } enumerator ? Rest(enumerator, item) : Materialize(dict) is { Type.Items: [var key, _] } whole
        ? new Code($"{whole.At(Precedence.Primary)}.Keys", new StaticType(TypeKind.List, $"IList<{key.Name}>") { Items = [key] }) : throw unit.Refuse("The keys of a dict that is empty");

    // A dict or a set that gets other keys at run time is C#'s.
    private Value GrowingKeys(string name, Value value, Expression made)
    {
        if (!(made is DictDisplay or SetDisplay || (made is Call call && Evaluate(call.Function).Constant is PyCallable { FullName: var maker } && s_makesKeys.Contains(maker))))
        {
            return value;
        }

        bool grows = unit.Foresight.GrowingDicts.Contains(made.Span);
        switch (value)
        {
            case DictValue dict when grows:
                return NewDict(name, dict, made.Span);
            case DictValue { IsGiven: false } dict:
                dict.Origin = made.Span;
                return dict;
            case Known { Python: PySet set } when grows:
                return NewSet(name, [.. set.Items.Keys.Select(unit.Wrap)], made.Span);
            case Known { Python: PySet } set:
                (set.Origin, set.Region) = (made.Span, method.Region);
                return set;
            default:
                return value;
        }
    }

    private DictLocal NewDict(string name, DictValue known, SourceSpan origin)
    {
        DictLocal dict = NewDict(name, known.Missing, origin);
        foreach ((object key, Value value) in known.Items)
        {
            SetKey(dict, unit.Wrap(key), value);
        }

        return dict;
    }

    /// <summary>A new C# dictionary.</summary>
    public DictLocal NewDict(string name, MissingKey missing, SourceSpan origin)
    {
        string local = method.NewLocal(CSharpNames.Camel(name));
        DictLocal dict = new(method, local, origin, missing);
        if (missing == MissingKey.BecomesList)
        {
            dict.Pending = new ListValue([]) { Region = -1, Empty = (origin, unit.Foresight.EmptyLists.GetValueOrDefault(origin)) };
        }

        method.Writer.Write($"{DictLocal.Placeholder(local)} {local} = [];".Replace("[]", "new()", StringComparison.Ordinal));
        return dict;
    }

    private SetLocal NewSet(string name, IReadOnlyList<Value> items, SourceSpan origin)
    {
        SetLocal set = new(method, method.NewLocal(CSharpNames.Camel(name)), origin);
        method.Writer.Write($"{SetLocal.Placeholder(set.Name)} {set.Name} = [];");
        items.ToList().ForEach(item => Include(set, item));
        return set;
    }

    /// <summary>Writes that a set has an item.</summary>
    public void Include(SetLocal set, Value item)
    {
        Code code = SetMember(item);
        set.Expect(unit, code.Type);
        method.Writer.Write($"{set.Name}.Add({code.Text});");
    }

    /// <summary>A value as an item of a set, which nobody sees again: of a shape whose length is not known, a text.</summary>
    private Code SetMember(Value item) => item is Code { Type: { Kind: TypeKind.Shape, Rank: null } } shape ? new Code($"string.Join(\", \", {shape.Text}.ToArray())", StaticType.Text) : Key(item);

    /// <summary>A value as a key: of a shape, whose length is known, a tuple of numbers.</summary>
    public Code Key(Value value) => Materialize(value is Code { Type: { Kind: TypeKind.Shape, Rank: { } rank } } shape ? new TupleValue(Unpackable(rank, shape)!) : value) ?? throw unit.Refuse("This as a key");

    /// <summary>Writes that a dictionary has a value for a key.</summary>
    public void SetKey(Value owner, Value key, Value value)
    {
        Code at = Key(key);
        if (owner is DictLocal local)
        {
            if (value is ListValue { Items.Count: 0, Empty: { Display.End: > 0, Item: null } } empty)
            {
                local.Pending = new ListValue([]) { Region = -1, Empty = empty.Empty };
                return;
            }

            Code code = Materialize(value) ?? throw unit.Refuse("This as a value of a dict");
            UseType(code.Type);
            local.Expect(unit, at.Type, code.Type);
            Give(value);
            method.Writer.Write($"{local.Name}[{at.Text}] = {unit.Kept(code)};");
            return;
        }

        Code dict = (Code)owner;
        RequireKeyOf(dict, at);
        unit.ChangesItems = method.ChangesItems = true;
        method.Writer.Write($"{dict.At(Precedence.Primary)}[{at.Text}] = {ItemOf(StaticType.List(dict.Type.Items[1]), value)};");
    }

    private void RequireKeyOf(Code dict, Code key)
    {
        StaticType type = DictLocal.RequireKey(unit, key.Type);
        _ = type.Name == dict.Type.Items[0].Name && type.Kind == dict.Type.Items[0].Kind ? true : throw unit.Refuse($"A {type.Name} as a key of a dict with a {dict.Type.Items[0].Name}");
    }

    /// <summary>What a dictionary has for a key.</summary>
    public Value KeyItem(Value owner, Value key)
    {
        if (owner is DictLocal { Pending: { } pending, Known: null } empty)
        {
            // What a missing key becomes is known once something is added to it.
            if (empty.Missing == MissingKey.BecomesList && pending.Empty.Item is { } added)
            {
                empty.Expect(unit, Key(key).Type, StaticType.List(added));
            }
            else
            {
                return pending;
            }
        }

        if (owner is DictLocal { Missing: MissingKey.BecomesZero or MissingKey.IsZero, Known: null } counts)
        {
            counts.Expect(unit, Key(key).Type, StaticType.Int);
        }

        Code dict = Materialize(owner) ?? throw unit.Refuse("An item of a dict that is empty");
        Code at = Key(key);
        RequireKeyOf(dict, at);
        string text = dict.At(Precedence.Primary);
        StaticType type = dict.Type.Items[1];
        switch (dict.Type.Missing)
        {
            case MissingKey.IsZero:
                return Whole(new Code($"{text}.GetValueOrDefault({at.Text})", type));
            case MissingKey.Fails:
                return Whole(new Code($"{text}[{at.Text}]", type));
            default:
                at = Simple(at, "key");
                string local = method.NewLocal(type.Kind == TypeKind.List ? "list" : "value");
                method.Writer.Write($"if (!{text}.TryGetValue({at.Text}, out {type.Name}{(type.IsReference ? "?" : "")} {local}))");
                method.Writer.Open();
                method.Writer.Write($"{text}[{at.Text}] = {local} = {(type.Kind == TypeKind.List ? "[]" : "default")};");
                method.Writer.Close();
                return Whole(new Code(local, type));
        }
    }

    // d[key] += value of a dict that begins with nothing.
    private bool AugmentKey(AugmentedAssignment statement)
    {
        if (statement.Target is not Subscript { Value: var owner, Index: var index } || Evaluate(owner) is not (DictLocal { Missing: MissingKey.IsZero or MissingKey.BecomesZero } or Code { Type: { Kind: TypeKind.Dict, Missing: MissingKey.IsZero or MissingKey.BecomesZero } }))
        {
            return false;
        }

        Value dict = Evaluate(owner);
        Code key = Simple(Key(Evaluate(index)), "key");
        Value value = Evaluate(statement.Value);
        StaticType type = TypeOf(value) is { IsNumber: true, IsMixed: false, IsStrong: false } number ? number : throw unit.Refuse("Adding this to what a dict begins with");
        StaticType held = (dict as DictLocal)?.Known?.Value ?? (dict is Code code ? code.Type.Items[1] : type);
        string text = dict is DictLocal local ? local.Name : ((Code)dict).At(Precedence.Primary);
        SetKey(dict, key, Operate(statement.Operator, new Code($"{text}.GetValueOrDefault({key.Text})", held.Kind == type.Kind ? held : throw unit.Refuse("An int in some runs and a float in others, here,")), value));
        return true;
    }

    // {key: value for ...} of a sequence whose length is not known.
    private DictLocal FillDict(string name, Comprehension comprehension)
    {
        DictLocal dict = NewDict(name, MissingKey.Fails, comprehension.Span);
        InClauses(comprehension, () =>
        {
            (Value key, Value value) = Both(comprehension.Element, comprehension.Value!);
            SetKey(dict, key, value);
        });
        return dict;
    }

    private SetLocal FillSet(string name, Comprehension comprehension)
    {
        SetLocal set = NewSet(name, [], comprehension.Span);
        InClauses(comprehension, () => Include(set, Evaluate(comprehension.Element)));
        return set;
    }

    /// <summary>A list's items as a set.</summary>
    public SetLocal SetOf(Value list)
    {
        SetLocal set = NewSet(NameHint ?? "set", [], unit.Place);
        if (ItemsOf(list) is { } items)
        {
            items.ToList().ForEach(item => Include(set, item));
        }
        else
        {
            InLoop(Sequence(list), "item", item => Include(set, item));
        }

        return set;
    }

    /// <summary>How often each item of a list is there.</summary>
    public DictLocal Counted(Value list)
    {
        DictLocal counts = NewDict(NameHint ?? "counts", MissingKey.IsZero, unit.Place);
        CountInto(counts, list, "+");
        return counts;
    }

    /// <summary>Writes that each item of a list is there once more, or once less.</summary>
    public void CountInto(Value counts, Value list, string sign) => InLoop(Sequence(list), "item", item =>
    {
        Code key = Simple(Key(item), "key");
        (counts as DictLocal)?.Expect(unit, key.Type, StaticType.Int);
        Code dict = Materialize(counts) ?? throw unit.Refuse("Counting into this");
        RequireKeyOf(dict, key);
        method.Writer.Write($"{dict.At(Precedence.Primary)}[{key.Text}] = {dict.At(Precedence.Primary)}.GetValueOrDefault({key.Text}) {sign} 1;");
    });

    /// <summary>A container that a function of the library made just now.</summary>
    public Value Fresh(object made)
    {
        Value value = unit.Wrap(made);
        value.Region = method.Region;
        return value;
    }

    /// <summary>What a dict of the translator's gives for a key that it has not; null if that is a KeyError.</summary>
    private Value? MissingOf(DictValue dict, object key)
    {
        if (dict.Missing is MissingKey.Fails)
        {
            return null;
        }

        if (dict.Missing is MissingKey.IsZero)
        {
            return unit.Wrap(0L);
        }

        Value made = dict.Missing == MissingKey.BecomesList ? new ListValue([]) { Region = method.Region } : unit.Wrap(dict.Factory!.Invoke(unit.Run, new CallArguments()));
        SetKey(dict, key, made);
        return made;
    }
}
