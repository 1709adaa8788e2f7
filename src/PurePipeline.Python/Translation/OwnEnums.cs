using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <summary>The recipe's own enums as C#'s, where which member it is turns out at run time.</summary>
internal static class OwnEnums
{
    /// <summary>The C# type of a member.</summary>
    public static StaticType TypeOf(PyEnumMember member) => new(TypeKind.Enum, CSharpNames.Pascal(member.Type.Name));

    /// <summary>The C# member; its enum is written out with the class.</summary>
    public static Code Of(TranslationUnit unit, PyEnumMember member)
    {
        PyEnumMember[] members = [.. ((PyEnumClass)member.Type).Iterate(unit.Run).Cast<PyEnumMember>()];
        string[] names = [.. members.Select(one => CSharpNames.Pascal(one.Name))];
        StaticType type = TypeOf(member);
        if (names.Distinct().Count() < names.Length)
        {
            throw unit.Refuse($"The enum {type.Name}, whose members have the same names in C#,");
        }

        unit.Need(type.Name, $"private enum {type.Name}\n{{\n{string.Concat(names.Select(name => $"    {name},\n"))}}}");
        return new Code($"{type.Name}.{CSharpNames.Pascal(member.Name)}", type, constant: member);
    }

    /// <summary>What a value is compared with as: of an enum that is a kind of str or int, a member stands for its value, too.</summary>
    public static Value Alike(TranslationUnit unit, Code member, Value other) =>
        member.Type.Kind == TypeKind.Enum && other is Code { Constant: string or long } constant && unit.OwnEnum(member.Type.Name) is { } own
            && own.Iterate(unit.Run).Cast<PyEnumMember>().FirstOrDefault(one => !one.IsPlain && PyEquality.Instance.Equals(one.Value, constant.Constant)) is { } same
            ? Of(unit, same) : other;
}
