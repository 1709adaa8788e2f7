using System.Collections.Immutable;

namespace PurePipeline.Pillow;

/// <summary>
/// What counts as transparent in an image without an alpha channel: <c>image.info["transparency"]</c>. One value (a gray level, or an index
/// of a palette), one colour, or an alpha for each index of a palette. Immutable.
/// </summary>
public sealed class Transparency
{
    private Transparency(int? value, ImmutableArray<int> color, ImmutableArray<byte> alphas) => (Value, Color, Alphas) = (value, color, alphas);

    /// <summary>The transparent gray level or index; null for the other kinds.</summary>
    public int? Value { get; }

    /// <summary>The bands of the transparent colour; default for the other kinds.</summary>
    public ImmutableArray<int> Color { get; }

    /// <summary>The alphas of a palette's first colours; default for the other kinds.</summary>
    public ImmutableArray<byte> Alphas { get; }

    /// <summary>One transparent gray level or index.</summary>
    public static Transparency OfValue(int value) => new(value, default, default);

    /// <summary>One transparent colour.</summary>
    public static Transparency OfColor(params ReadOnlySpan<int> bands) => new(null, [.. bands], default);

    /// <summary>Alphas of a palette's first colours.</summary>
    public static Transparency OfAlphas(ReadOnlySpan<byte> alphas) => new(null, default, [.. alphas]);
}
