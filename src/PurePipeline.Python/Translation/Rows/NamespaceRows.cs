using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>argparse</c> and <c>types.SimpleNamespace</c>: names with values that the translator knows.</summary>
internal static class NamespaceRows
{
    public static readonly string[] NeverFolded = ["argparse.ArgumentParser.parse_args", "argparse.ArgumentParser.parse_known_args", "types.SimpleNamespace", "argparse.Namespace", "builtins.vars"];

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["argparse.ArgumentParser.parse_args"] = static site => Parse(site, "parse_args");
        rows["argparse.ArgumentParser.parse_known_args"] = static site => new TupleValue([Parse(site, "parse_args"), new ListValue([]) { Region = site.To.Method.Region }]);
        foreach (string name in (string[])["types.SimpleNamespace", "argparse.Namespace"])
        {
            rows[name] = site => Of(site, ((DictValue)site["kwargs"]).Items.Select(pair => ((string)pair.Key, pair.Value)));
        }

        rows["builtins.vars"] = static site => site["object"] is NamespaceValue own ? own.Items : throw site.Refuse("this");
    }

    private static NamespaceValue Of(NativeSite site, IEnumerable<(string Name, Value Value)> items)
    {
        DictValue dict = new() { Region = site.To.Method.Region };
        foreach ((string name, Value value) in items)
        {
            dict.Items[name] = site.To.Frozen(value, name);
        }

        return new NamespaceValue(dict);
    }

    // Words that only a run knows, such as the picture's path, are taken as they come.
    private static NamespaceValue Parse(NativeSite site, string method)
    {
        Dictionary<string, Value> unknown = [];
        List<object> words = [];
        foreach (Value word in site.IsGiven("args") ? site.To.Items(site["args"]) ?? throw site.Refuse("words whose number is not known") : [])
        {
            string placeholder = $"\ue000{unknown.Count}";
            if (word.Constant is null)
            {
                unknown[placeholder] = word is Code { Type: { Kind: TypeKind.Text, IsOptional: false } } ? word : throw site.Refuse("this word");
            }

            words.Add(word.Constant ?? placeholder);
        }

        var parse = (PyCallable)((PyObject)site.Self.Constant!).GetAttribute(method)!;
        var parsed = (PyNamespace)parse.Invoke(site.To.Unit.Run, CallArguments.Of(site.IsGiven("args") ? new PyList(words) : PyNone.Value));
        return Of(site, parsed.Values.Items.Select(pair => ((string)pair.Key, Known(pair.Value))));

        Value Known(object value) => value switch
        {
            string text when unknown.TryGetValue(text, out Value? word) => word,
            PyPath path when unknown.TryGetValue(path.Text, out Value? word) => word,
            PyList list => new ListValue([.. list.Items.Select(Known)]) { Region = site.To.Method.Region },
            _ => site.To.Unit.Wrap(value),
        };
    }
}

/// <summary>Names with values, each known on its own.</summary>
internal sealed class NamespaceValue(DictValue items) : Value
{
    public DictValue Items => items;

    public override object? Constant => items.Constant is PyDict dict ? new PyNamespace(PyNamespace.Simple, dict) : null;

    public override bool Mentions(string local) => items.Mentions(local);
}
