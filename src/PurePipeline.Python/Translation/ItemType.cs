namespace PurePipeline.Python.Translation;

/// <summary>What is known of every item of a list that grows: not what happens to be so of the first ones.</summary>
internal static class ItemType
{
    /// <summary>The type of an item as one of many.</summary>
    /// <param name="type">The item's own type.</param>
    /// <param name="isPlain">Whether arrays of different ranks or dtypes, or pictures from different sources, are known to follow.</param>
    /// <param name="known">The type of those before it.</param>
    public static StaticType Of(StaticType type, bool isPlain, StaticType? known) => type switch
    {
        { IsArray: true } => type with { IsStrong = false, Rank = isPlain || type.Rank is 0 ? null : type.Rank, Elements = isPlain || type.Rank is 0 ? null : type.Elements },
        { Kind: TypeKind.Tuple } => type with { Items = [.. type.Items.Select((item, i) => Of(item, isPlain, known?.Items.ElementAtOrDefault(i)))] },
        { Kind: TypeKind.List } => type with { Items = [.. type.Items.Select((item, i) => Of(item, isPlain, known?.Items.ElementAtOrDefault(i)))] },
        _ => type with { IsNonNegative = false, IsPositive = false, Mode = null, IsFile = type.IsFile || known?.IsFile == true || (isPlain && type.Kind == TypeKind.Image) },
    };

    /// <summary>The type of both; null if a C# list has none.</summary>
    public static StaticType? Joined(StaticType known, StaticType item) => StaticType.Join(known, item) is { } both && both.Name == known.Name
        && (!both.IsMixed || both.IsArray || (known.Kind == TypeKind.Float && item.Kind == TypeKind.Float)) ? both : null;
}
