using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <summary>An attribute of a class or a key of a dict, of which there are many at run time.</summary>
/// <param name="Key">The attribute's name, or the dict's key.</param>
/// <param name="Type">The type of what is kept; null for what is the same in all of them.</param>
/// <param name="Fixed">What is the same in all of them and needs no C#, such as None.</param>
internal sealed record RecordField(object Key, StaticType? Type, object? Fixed)
{
    public bool Equals(RecordField? other) => other is not null && PyEquality.Instance.Equals(Key, other.Key) && Equals(Type, other.Type) && IsSame(Fixed, other.Fixed);

    public override int GetHashCode() => PyEquality.Instance.GetHashCode(Key);

    /// <summary>The field of both; null if there is none.</summary>
    public static RecordField? Join(RecordField a, RecordField b)
    {
        if (!PyEquality.Instance.Equals(a.Key, b.Key))
        {
            return null;
        }

        StaticType? type = a.Type is { } x && b.Type is { } y ? StaticType.Join(x, y)
            : a.Fixed is PyNone ? b.Type?.OrNone()
            : b.Fixed is PyNone ? a.Type?.OrNone() : null;
        return type is not null ? type.IsMixed ? null : new RecordField(a.Key, type, null) : IsSame(a.Fixed, b.Fixed) && a.Type is null && b.Type is null ? a : null;
    }

    private static bool IsSame(object? a, object? b) => ReferenceEquals(a, b) || (a is not null && b is not null && a.GetType() == b.GetType() && PyEquality.Instance.Equals(a, b));
}
