using System.Text.RegularExpressions;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <content>What instances of the recipe's classes, and dicts of known keys, are where a run makes many of them: C#'s records, and tuples with names.</content>
internal sealed partial record StaticType
{
    private static readonly HashSet<string> s_taken = ["Rest", "ToString", "Equals", "GetHashCode", "GetType", "CompareTo"];

    /// <summary>A record's attributes or keys.</summary>
    public IReadOnlyList<RecordField> Fields { get; init; } = [];

    /// <summary>The type of many instances of a class, or for no class of many dicts.</summary>
    public static StaticType Record(PyClass? type, IReadOnlyList<RecordField> fields)
    {
        StaticType[] items = [.. fields.Where(field => field.Type is not null).Select(field => field.Type!)];
        string[] names = NamesOf(fields, type?.Name);
        string parts = string.Join(", ", items.Zip(names, (item, name) => $"{item.Name} {name}"));
        string text = type is null && items.Length > 1 ? $"({parts})" : RecordNames.Placeholder(type?.Name ?? "Entry", parts);
        return new StaticType(TypeKind.Record, text) { Items = items, Names = names, Class = type, Fields = fields };
    }

    /// <summary>The record that takes either; null if there is none.</summary>
    private static StaticType? JoinRecords(StaticType a, StaticType b)
    {
        if (a.Class?.Name != b.Class?.Name || a.Fields.Count != b.Fields.Count)
        {
            return null;
        }

        RecordField?[] fields = [.. a.Fields.Zip(b.Fields, RecordField.Join)];
        return fields.Any(field => field is null) ? null : Record(a.Class, fields!);
    }

    private static string[] NamesOf(IReadOnlyList<RecordField> fields, string? type)
    {
        List<string> names = [];
        foreach (RecordField field in fields.Where(field => field.Type is not null))
        {
            string name = field.Key is string text ? CSharpNames.Pascal(text) : "Value";
            name = !Identifier().IsMatch(name) ? $"Value{names.Count + 1}" : s_taken.Contains(name) || (type is not null && name == CSharpNames.Pascal(type)) || name.StartsWith("Item", StringComparison.Ordinal) ? name + "Value" : name;
            names.Add(names.Contains(name) ? $"{name}{names.Count + 1}" : name);
        }

        return [.. names];
    }

    [GeneratedRegex(@"^[A-Z]\w*$")]
    private static partial Regex Identifier();
}
