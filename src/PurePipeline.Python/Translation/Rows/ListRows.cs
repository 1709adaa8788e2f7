using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>The methods of lists: of those that the translator knows item by item, and of C#'s.</summary>
internal static class ListRows
{
    public static readonly string[] NeverFolded =
        [.. ((string[])["append", "extend", "insert", "pop", "reverse", "clear", "sort", "copy", "index", "count", "remove"]).Select(name => "list." + name)];

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["list.append"] = static site =>
        {
            Add(site, site["object"]);
            return Known.None;
        };
        rows["list.extend"] = Extend;
        rows["list.insert"] = Insert;
        rows["list.pop"] = Pop;
        rows["list.reverse"] = static site => site.Self is ListValue list ? Rearranged(site, list, [.. list.Items.AsEnumerable().Reverse()]) : Changed(site, list => $"{list}.Reverse()");
        rows["list.remove"] = Remove;
        rows["list.clear"] = static site => site.Self is ListValue list ? Rearranged(site, list, []) : Changed(site, list => $"{list}.Clear()");
        rows["list.sort"] = Sort;
        rows["list.copy"] = static site => site.Self is ListValue list ? new ListValue([.. list.Items]) { Region = site.To.Method.Region } : site.To.Listed(List(site));
    }

    private static void Add(NativeSite site, Value item)
    {
        switch (site.Self)
        {
            case ListLocal local:
                site.To.Append(local, item);
                break;
            case ListValue { Items.Count: 0, Empty: { Display: { End: > 0 } display, Item: null } } when FunctionTranslator.TypeOf(item) is { } type && !site.To.Unit.Foresight.KnownLists.Contains(display) && site.Self.Region != site.To.Method.Region:
                throw new Restart(foresight => foresight.EmptyLists[display] = ItemType.Of(type, isPlain: false, null));
            case ListValue list:
                Value kept = site.To.Frozen(item, "item");
                site.To.Change(list, () => list.Items.Add(kept), () => list.Items.RemoveAt(list.Items.Count - 1));
                break;
            default:
                Code changing = site.To.Changing(site.Self);
                site.To.Method.Writer.Write($"{changing.At(Precedence.Primary)}.Add({site.To.ItemOf(changing.Type, item)});");
                break;
        }
    }

    private static Known Extend(NativeSite site)
    {
        if (site.To.Items(site["iterable"]) is { } items)
        {
            items.ToList().ForEach(item => Add(site, item));
            return Known.None;
        }

        Code added = site.To.Materialize(site["iterable"]) is { Type: { Kind: TypeKind.List, Items: [_] } } many ? many : throw site.Refuse("values whose number is not known");
        StaticType type = added.Type.Items[0];
        if (site.Self is ListLocal local)
        {
            local.Expect(site.To.Unit, type);
            site.To.Method.Writer.Write($"{local.Name}.AddRange({added.Text});");
            return Known.None;
        }

        Code list = site.To.Changing(site.Self);
        _ = site.To.ItemOf(list.Type, new Code("item", type));
        site.To.Method.Writer.Write($"{list.At(Precedence.Primary)}.AddRange({added.Text});");
        return Known.None;
    }

    private static Known Insert(NativeSite site)
    {
        Value item = site["object"];
        if (site.Self is ListValue known)
        {
            long place = site["index"].Constant as long? ?? throw site.Refuse("a place that is not known");
            int at = (int)Math.Clamp(place < 0 ? place + known.Items.Count : place, 0, known.Items.Count);
            Value kept = site.To.Frozen(item, "item");
            site.To.Change(known, () => known.Items.Insert(at, kept), () => known.Items.RemoveAt(at));
            return Known.None;
        }

        if (site["index"].Constant is not 0L)
        {
            throw site.Refuse("a place other than the first");
        }

        if (site.Self is ListLocal local)
        {
            local.Expect(site.To.Unit, FunctionTranslator.TypeOf(item) ?? throw site.Refuse("this item"));
        }

        Code list = site.To.Changing(site.Self);
        site.To.Method.Writer.Write($"{list.At(Precedence.Primary)}.Insert(0, {site.To.ItemOf(list.Type, item)});");
        return Known.None;
    }

    private static Value Pop(NativeSite site)
    {
        Value place = site["index"];
        if (site.Self is ListValue known)
        {
            long at = place.Constant as long? ?? throw site.Refuse("a place that is not known");
            int index = (int)(at < 0 ? at + known.Items.Count : at);
            Value taken = index >= 0 && index < known.Items.Count ? known.Items[index] : throw PythonError.Index(known.Items.Count == 0 ? "pop from empty list" : "pop index out of range");
            site.To.Change(known, () => known.Items.RemoveAt(index), () => known.Items.Insert(index, taken));
            return taken;
        }

        Code list = site.To.Changing(site.Self);
        string name = list.At(Precedence.Primary);
        bool isLast = place.Constant is -1L;
        string position = isLast ? "^1" : site.To.Simple(site.To.Int(place) is { Constant: long and >= 0 } or { Type.IsNonNegative: true } ? site.To.Int(place) : throw site.Refuse("a place that may be counted from the end"), "index").Text;
        Value item = site.To.DiscardsResult ? Known.None : site.To.Taken(new Code($"{name}[{position}]", list.Type.Items[0]), isLast ? "last" : "next");
        site.To.Method.Writer.Write($"{name}.RemoveAt({(isLast ? $"{name}.Count - 1" : position)});");
        return item;
    }

    private static Known Remove(NativeSite site)
    {
        if (site.Self is ListValue known)
        {
            int at = known.Items.FindIndex(item => (item.Constant is { } one && site["value"].Constant is { } sought ? PyEquality.Instance.Equals(one, sought) : throw site.Refuse("values of the picture's")));
            Value taken = at >= 0 ? known.Items[at] : throw PythonError.Value("list.remove(x): x not in list");
            site.To.Change(known, () => known.Items.RemoveAt(at), () => known.Items.Insert(at, taken));
            return Known.None;
        }

        Code list = site.To.Changing(site.Self);
        _ = list.Type.Items[0].Kind is TypeKind.Int or TypeKind.Text ? true : throw site.Refuse("these items");
        site.To.Method.Writer.Write($"if (!{list.At(Precedence.Primary)}.Remove({site.To.ItemOf(list.Type, site["value"])}))");
        site.To.Method.Writer.Open();
        site.To.Throw("ValueError", "\"list.remove(x): x not in list\"");
        site.To.Method.Writer.Close();
        return Known.None;
    }

    private static Known Sort(NativeSite site)
    {
        if (site.Self is ListValue list)
        {
            Value sorted = site.To.Call(new Known(Libraries.Builtins.BuiltinFunctions.Table.Find("sorted")!.Value), [list], [("key", site["key"]), ("reverse", site["reverse"])]);
            return Rearranged(site, list, [.. ContainerRows.Items(site, sorted)]);
        }

        Code ordered = KeyedRows.Sorted(site, List(site));
        string local = site.To.Local("sorted", ordered).Text;
        return Changed(site, name => $"{name}.Clear();\n{name}.AddRange({local})");
    }

    private static Known Rearranged(NativeSite site, ListValue list, List<Value> items)
    {
        List<Value> old = [.. list.Items];
        site.To.Change(list, () => Set(items), () => Set(old));
        return Known.None;

        void Set(List<Value> all)
        {
            list.Items.Clear();
            list.Items.AddRange(all);
        }
    }

    private static Known Changed(NativeSite site, Func<string, string> statements)
    {
        foreach (string statement in statements(site.To.Changing(site.Self).At(Precedence.Primary)).Split(";\n"))
        {
            site.To.Method.Writer.Write(statement + ";");
        }

        return Known.None;
    }

    /// <summary>An array's parts along its first axis as a C# list.</summary>
    public static Code OfArray(NativeSite site, Code array)
    {
        site.To.Unit.Use("System.Linq");
        Code whole = site.To.Simple(array, "rows");
        string place = site.To.Method.NewLocal("i");
        return new Code($"Enumerable.Range(0, {whole.Text}.Shape[0]).Select({place} => {whole.Text}[{place}])", new StaticType(TypeKind.List, "IEnumerable<NdArray>") { Items = [array.Type with { Rank = array.Type.Rank - 1, IsStrong = false }] });
    }

    private static Code List(NativeSite site) => site.To.Materialize(site.Self) is { Type: { Kind: TypeKind.List, Items: [_] } } list ? list : throw site.Refuse("this list");
}
