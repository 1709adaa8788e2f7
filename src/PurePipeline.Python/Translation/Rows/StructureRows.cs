using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>What changes dicts and deques, and dataclasses taken apart.</summary>
internal static class StructureRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["dict.update"] = static site =>
        {
            if (site.Self is OwnFields fields)
            {
                ContainerRows.Pairs(site, site["iterable"]).Concat(ContainerRows.Pairs(site, site["kwargs"])).ToList().ForEach(pair => site.To.SetField(fields.Self, (string)pair.Key, pair.Value));
                return Known.None;
            }

            DictValue dict = Dict(site);
            foreach ((object key, Value value) in ContainerRows.Pairs(site, site["iterable"]).Concat(ContainerRows.Pairs(site, site["kwargs"])).ToList())
            {
                site.To.SetKey(dict, key, site.To.Frozen(value, key as string ?? "item"));
            }

            return Known.None;
        };
        rows["dict.setdefault"] = static site =>
        {
            (DictValue dict, object key) = (Dict(site), site["key"].Constant ?? throw site.Refuse("a key that is not known"));
            if (!dict.Items.ContainsKey(key))
            {
                site.To.SetKey(dict, key, site.To.Frozen(site["default"], key as string ?? "item"));
            }

            return dict.Items[key];
        };
        rows["dict.clear"] = static site =>
        {
            DictValue dict = Dict(site);
            dict.Items.Keys.ToList().ForEach(key => Drop(site, dict, key));
            return Known.None;
        };
        rows["dict.popitem"] = static site =>
        {
            DictValue dict = Dict(site);
            (object key, Value value) = dict.Items.Count > 0 ? dict.Items.GetAt(dict.Items.Count - 1) : throw new PythonError("KeyError", "'popitem(): dictionary is empty'");
            Drop(site, dict, key);
            return new TupleValue([site.To.Unit.Wrap(key), value]);
        };
        rows["dataclasses.fields"] = static site => site["class_or_instance"] is InstanceValue instance ? site.To.Call(new Known(site.Function), [new Known(instance.Type)], []) : throw site.Refuse("this");
        rows["dict.copy"] = static site =>
        {
            DictValue copy = new() { Region = site.To.Method.Region };
            ContainerRows.Pairs(site, Dict(site)).ToList().ForEach(pair => copy.Items[pair.Key] = pair.Value);
            return copy;
        };
        rows["dict.__getitem__"] = static site => Dict(site).Items.GetValueOrDefault(site["key"].Constant ?? throw site.Refuse("a key that is not known"))
            ?? throw new PythonError("KeyError", Representation.Repr(site["key"].Constant!));
        rows["collections.deque"] = static site =>
        {
            ListValue deque = new([]) { Region = site.To.Method.Region, IsDeque = true, Longest = site.IsGiven("maxlen") ? (int)(site["maxlen"].Constant as long? ?? throw site.Refuse("a maxlen that is not known")) : null };
            Each(site, site["iterable"]).ToList().ForEach(item => Push(site, deque, item, atEnd: true));
            return deque;
        };
        rows["collections.deque.append"] = static site => Push(site, Deque(site), site["x"], atEnd: true);
        rows["collections.deque.appendleft"] = static site => Push(site, Deque(site), site["x"], atEnd: false);
        rows["collections.deque.extend"] = static site =>
        {
            Each(site, site["iterable"]).ToList().ForEach(item => Push(site, Deque(site), item, atEnd: true));
            return Known.None;
        };
        rows["collections.deque.rotate"] = static site =>
        {
            ListValue deque = Deque(site);
            int by = deque.Items.Count == 0 ? 0 : (int)((((site["n"].Constant as long? ?? throw site.Refuse("a number that is not known")) % deque.Items.Count) + deque.Items.Count) % deque.Items.Count);
            List<Value> old = [.. deque.Items];
            site.To.Change(deque, () => Set(deque, [.. old.TakeLast(by), .. old.SkipLast(by)]), () => Set(deque, old));
            return Known.None;
        };
        rows["collections.deque.pop"] = static site => Take(site, Deque(site).Items.Count - 1);
        rows["collections.deque.popleft"] = static site => Take(site, 0);
        rows["dataclasses.asdict"] = static site => Apart(site, site["obj"], asDict: true);
        rows["dataclasses.astuple"] = static site => Apart(site, site["obj"], asDict: false);
        rows["dataclasses.replace"] = static site => (site["obj"], site["changes"]) is (InstanceValue instance, DictValue changes) && DataclassesModule.FieldsOf(instance.Type) is { } fields
            ? site.To.Call(new Known(instance.Type), [], [.. fields.Select(field => (field, changes.Items.GetValueOrDefault(field) ?? instance.Fields[field]))])
            : throw site.Refuse("this");
    }

    private static void Drop(NativeSite site, DictValue dict, object key)
    {
        (int place, Value old) = (dict.Items.IndexOf(key), dict.Items[key]);
        site.To.Change(dict, () => dict.Items.Remove(key), () => dict.Items.Insert(place, key, old));
    }

    private static DictValue Dict(NativeSite site) => site.To.Plain(site.Self) as DictValue ?? throw site.Refuse("this dict");

    private static ListValue Deque(NativeSite site) => site.Self as ListValue ?? throw site.Refuse("this deque");

    private static IReadOnlyList<Value> Each(NativeSite site, Value value) => site.To.Items(value) ?? throw site.Refuse("values whose number is not known");

    private static Known Push(NativeSite site, ListValue deque, Value item, bool atEnd)
    {
        Value kept = site.To.Frozen(item, "item");
        Replace(site, deque, atEnd ? [.. deque.Items, kept] : [kept, .. deque.Items], atEnd);
        return Known.None;
    }

    // What is too much goes out at the other end.
    private static void Replace(NativeSite site, ListValue deque, List<Value> items, bool fromStart)
    {
        int excess = Math.Max(0, items.Count - (deque.Longest ?? items.Count));
        List<Value> old = [.. deque.Items];
        IEnumerable<Value> kept = fromStart ? items.Skip(excess) : items.SkipLast(excess);
        site.To.Change(deque, () => Set(deque, [.. kept]), () => Set(deque, old));
    }

    private static void Set(ListValue list, IReadOnlyList<Value> items)
    {
        list.Items.Clear();
        list.Items.AddRange(items);
    }

    private static Value Take(NativeSite site, int index)
    {
        ListValue deque = Deque(site);
        Value item = deque.Items.Count > 0 ? deque.Items[index] : throw PythonError.Index("pop from an empty deque");
        List<Value> old = [.. deque.Items];
        site.To.Change(deque, () => deque.Items.RemoveAt(index), () => Set(deque, old));
        return item;
    }

    // Dataclasses in fields, lists, tuples and dicts are taken apart as well; lists and dicts are new ones.
    private static Value Apart(NativeSite site, Value value, bool asDict)
    {
        switch (value)
        {
            case InstanceValue instance when DataclassesModule.FieldsOf(instance.Type) is { } fields:
                DictValue made = new() { Region = site.To.Method.Region };
                fields.ToList().ForEach(field => made.Items[field] = Apart(site, instance.Fields[field], asDict));
                return asDict ? made : new TupleValue([.. made.Items.Values]);
            case Known { Python: PyInstance instance } when DataclassesModule.FieldsOf(instance.Type) is { } fields:
                DictValue known = new() { Region = site.To.Method.Region };
                fields.ToList().ForEach(field => known.Items[field] = Apart(site, site.To.Unit.Wrap(instance.GetAttribute(field)!), asDict));
                return asDict ? known : new TupleValue([.. known.Items.Values]);
            case ListValue list:
                return new ListValue([.. list.Items.Select(item => Apart(site, item, asDict))]) { Region = site.To.Method.Region };
            case TupleValue tuple:
                return new TupleValue([.. tuple.Items.Select(item => Apart(site, item, asDict))]);
            case DictValue dict:
                DictValue copy = new() { Region = site.To.Method.Region };
                dict.Items.ToList().ForEach(pair => copy.Items[pair.Key] = Apart(site, pair.Value, asDict));
                return copy;
            default:
                return value;
        }
    }
}
