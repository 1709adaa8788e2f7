using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>The methods of dicts whose keys only a run knows, and of sets.</summary>
internal static class DictRows
{
    public static readonly string[] NeverFolded = ["collections.defaultdict", "set.add", "set"];

    /// <summary>Adds the rows, before those of dicts of known keys, which they go on with.</summary>
    public static void AddTo(Dictionary<string, Row> rows)
    {
        Of(rows, "get", Get);
        Of(rows, "keys", static (_, dict) => new Code($"{dict.At(Precedence.Primary)}.Keys", new StaticType(TypeKind.List, $"IList<{dict.Type.Items[0].Name}>") { Items = [dict.Type.Items[0]] }));
        Of(rows, "values", static (_, dict) => new Code($"{dict.At(Precedence.Primary)}.Values", new StaticType(TypeKind.List, $"IList<{dict.Type.Items[1].Name}>") { Items = [dict.Type.Items[1]] }));
        Of(rows, "items", static (_, dict) => new DictItemsValue(dict));
        Of(rows, "setdefault", SetDefault);
        Of(rows, "pop", Pop);
        Of(rows, "__getitem__", static (site, dict) => site.To.KeyItem(dict, site["key"]));
        Of(rows, "clear", static (site, dict) =>
        {
            site.To.Method.Writer.Write($"{dict.At(Precedence.Primary)}.Clear();");
            return Known.None;
        });
        foreach (string other in (string[])["update", "copy", "popitem"])
        {
            Of(rows, other, static (site, _) => throw site.Refuse("keys that only a run knows"));
        }

        rows["collections.defaultdict"] = Default;
        rows["set.add"] = Add;
        rows["set"] = static site => site.To.Items(site["iterable"]) is { } items && items.All(item => item.Constant is not null)
            ? site.To.Unit.Wrap(site.Function.Invoke(site.To.Unit.Run, CallArguments.Of(new PyList([.. items.Select(item => item.Constant!)]))))
            : site.To.SetOf(site["iterable"]);
    }

    /// <summary>The dictionary that a value is, if it is C#'s; null for all others.</summary>
    private static Code? Dictionary(NativeSite site) => site.Self is DictLocal ? site.To.Materialize(site.Self) ?? throw site.Refuse("an empty dict") : site.Self is Code { Type.Kind: TypeKind.Dict } code ? code : null;

    private static void Of(Dictionary<string, Row> rows, string name, Func<NativeSite, Code, Value> row)
    {
        Row? known = rows.GetValueOrDefault($"dict.{name}");
        rows[$"dict.{name}"] = site => Dictionary(site) is { } dict ? row(site, dict) : known is null ? throw site.Refuse("this") : known(site);
    }

    private static Value Get(NativeSite site, Code dict)
    {
        StaticType type = dict.Type.Items[1];
        string text = dict.At(Precedence.Primary);
        Code key = site.To.Key(site["key"]);
        if (site["default"].Constant is PyNone)
        {
            string found = site.To.Method.NewLocal("found");
            StaticType optional = type.OrNone() ?? throw site.Refuse("values that C# has no null for");
            return type.IsReference ? new Code($"{text}.GetValueOrDefault({key.Text})", optional)
                : new Code($"{text}.TryGetValue({key.Text}, out {type.Name} {found}) ? {found} : ({optional.Name})null", optional, Precedence.Conditional);
        }

        Code otherwise = site.To.Materialize(site["default"]) is { } given && StaticType.Join(type, given.Type) is { IsMixed: false } joined && joined.Name == type.Name ? given : throw site.Refuse("a default of another type");
        return new Code($"{text}.GetValueOrDefault({key.Text}, {otherwise.Text})", type);
    }

    private static Value SetDefault(NativeSite site, Code dict)
    {
        Code key = site.To.Simple(site.To.Key(site["key"]), "key");
        string text = dict.At(Precedence.Primary);
        StaticType type = dict.Type.Items[1];
        string value = site.To.ItemOf(StaticType.List(type), site["default"]);
        string local = site.To.Method.NewLocal("value");
        site.To.Method.Writer.Write($"if (!{text}.TryGetValue({key.Text}, out {type.Name}{(type.IsReference ? "?" : "")} {local}))");
        site.To.Method.Writer.Open();
        site.To.Method.Writer.Write($"{text}[{key.Text}] = {local} = {value};");
        site.To.Method.Writer.Close();
        return new Code(local, type);
    }

    private static Value Pop(NativeSite site, Code dict)
    {
        if (site["default"].Constant is not PyEllipsis)
        {
            throw site.Refuse("a default");
        }

        Code key = site.To.Simple(site.To.Key(site["key"]), "key");
        Value taken = site.To.Taken(new Code($"{dict.At(Precedence.Primary)}[{key.Text}]", dict.Type.Items[1]), "taken");
        site.To.Method.Writer.Write($"{dict.At(Precedence.Primary)}.Remove({key.Text});");
        return taken;
    }

    private static DictValue Default(NativeSite site)
    {
        object? factory = site["default_factory"].Constant;
        MissingKey missing = factory switch
        {
            PyNone => MissingKey.Fails,
            PyType { FullName: "int" or "float" or "bool" } => MissingKey.BecomesZero,
            PyType { FullName: "list" } => MissingKey.BecomesList,
            _ => throw site.Refuse("this factory"),
        };
        return new DictValue { Region = site.To.Method.Region, Missing = missing, Factory = factory as PyCallable };
    }

    private static Known Add(NativeSite site)
    {
        switch (site.Self)
        {
            case SetLocal set:
                site.To.Include(set, site["elem"]);
                return Known.None;
            case Known { Python: PySet known } self when site["elem"].Constant is { } item && self.Region == site.To.Method.Region:
                bool had = known.Items.ContainsKey(item);
                site.To.Change(self, () => known.Items[item] = item, () => _ = had || known.Items.Remove(item));
                return Known.None;
            case Known { Python: PySet, Origin: { End: > 0 } origin } when site.To.Unit.Attempting == 0 && !site.To.Unit.Foresight.GrowingDicts.Contains(origin):
                throw new Restart(foresight => foresight.GrowingDicts.Add(origin));
            case Known { Python: PySet, Origin: { End: > 0 } origin }:
                site.To.Unit.Foresight.FoundDicts.Add(origin);
                throw site.Refuse("this set");
            default:
                throw site.Refuse("this set");
        }
    }
}
