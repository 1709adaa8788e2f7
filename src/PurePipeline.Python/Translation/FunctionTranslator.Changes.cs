using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Lists, dicts and instances that the translator knows item by item: where they change, and where they cannot any more.</content>
internal sealed partial class FunctionTranslator
{
    /// <summary>Changes a list or dict of the translator's, if that is certain to happen.</summary>
    public void Change(Value structure, Action change, Action undo)
    {
        RequireChangeable(structure);
        change();
        unit.Journal.Add(undo);
    }

    private void RequireChangeable(Value structure)
    {
        if (structure.Region == method.Region && !structure.IsGiven)
        {
            return;
        }

        if (structure is ListValue list && OriginOf(list) is { End: > 0 } origin && unit.Attempting == 0 && !unit.Foresight.GrowingLists.Contains(origin) && !unit.Foresight.KnownLists.Contains(origin))
        {
            throw new Restart(foresight => foresight.GrowingLists.Add(origin));
        }

        if (structure is ListValue named && OriginOf(named) is { End: > 0 } kept && !unit.Foresight.GrowingLists.Contains(kept))
        {
            unit.Foresight.Found.Add(kept);
        }

        if (structure is DictValue { Origin: { End: > 0 } keys } && !unit.Foresight.GrowingDicts.Contains(keys))
        {
            Grow(keys);
        }

        throw unit.Refuse(structure.IsGiven ? "Changing what is an item of another list, or an argument, by now" : "Changing this inside of an if or a loop that is decided at run time");
    }

    private static SourceSpan OriginOf(ListValue list) => list.Origin.End > 0 ? list.Origin : list.Display;

    // A dict or a set gets keys that only a run knows.
    private void Grow(SourceSpan origin)
    {
        if (unit.Attempting == 0)
        {
            throw new Restart(foresight => foresight.GrowingDicts.Add(origin));
        }

        unit.Foresight.FoundDicts.Add(origin);
    }

    /// <summary>What becomes an item of a C# list, or an argument, is written down as it is: it cannot change any more.</summary>
    private void Give(Value value)
    {
        switch (value)
        {
            case ListValue { Origin: { End: > 0 } origin } when unit.Foresight.ChangesItems:
                _ = unit.Attempting == 0 && !unit.Foresight.KnownLists.Contains(origin) ? throw new Restart(foresight => foresight.GrowingLists.Add(origin)) : unit.Foresight.Found.Add(origin);
                throw unit.Refuse("A list that two others may share, which change,");
            case ListValue list:
                unit.GivesLists |= list.Origin.End > 0 || list.IsGiven;
                Mark(list);
                list.Items.ForEach(Give);
                break;
            case TupleValue tuple:
                tuple.Items.ToList().ForEach(Give);
                break;
            case DictValue dict:
                Mark(dict);
                dict.Items.Values.ToList().ForEach(Give);
                break;
            case InstanceValue instance:
                Mark(instance);
                instance.Fields.Values.ToList().ForEach(Give);
                break;
            default:
                break;
        }
    }

    private void Mark(Value structure)
    {
        if (!structure.IsGiven)
        {
            structure.IsGiven = true;
            unit.Journal.Add(() => structure.IsGiven = false);
        }
    }

    /// <summary>The C# list that changes in place: a local's, an item of another or a parameter.</summary>
    public Code Changing(Value value)
    {
        if (value is ListLocal local)
        {
            return Materialize(local) ?? throw unit.Refuse("This of a list that is empty");
        }

        Code list = value is Code { Type: { Kind: TypeKind.List, Items: [_] } } code ? code : throw unit.Refuse("Changing this list");
        unit.ChangesItems = method.ChangesItems = true;
        return list.Type.Name.StartsWith("List<", StringComparison.Ordinal) && !list.Type.IsTuple ? list : throw unit.Refuse("Changing a list of a fixed length");
    }

    /// <summary>A value as an item of a C# list that is not this method's own; what is known of the others holds of it.</summary>
    public string ItemOf(StaticType list, Value value)
    {
        Code code = Materialize(value) ?? throw unit.Refuse("This as an item of a list");
        StaticType item = list.Items[0];
        StaticType plain = item.IsArray ? code.Type with { IsStrong = item.IsStrong } : code.Type with { IsNonNegative = item.IsNonNegative, IsPositive = item.IsPositive, IsFile = item.IsFile, Mode = item.Mode };
        bool fits = StaticType.Join(item, plain) is { } joined && joined.Equals(item) && (!item.IsNonNegative || code.Type.IsNonNegative) && (!item.IsPositive || code.Type.IsPositive) && (item.IsFile || !code.Type.IsFile);
        Give(value);
        return fits ? unit.Kept(code) : throw unit.Refuse($"A list with a {code.Type.Name} and a {item.Name} in it");
    }

    private void SetListItem(Value owner, Code index, Value value)
    {
        if (owner is ListLocal own)
        {
            Code code = Materialize(value) ?? throw unit.Refuse("This as an item of a list");
            own.Expect(unit, code.Type);
            Give(value);
            method.Writer.Write($"{own.Name}[{Place(index)}] = {unit.Kept(code)};");
            return;
        }

        Code list = (Code)owner;
        unit.ChangesItems = method.ChangesItems = true;
        method.Writer.Write($"{list.At(Precedence.Primary)}[{Place(index)}] = {ItemOf(list.Type, value)};");
    }
}
