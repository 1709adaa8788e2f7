namespace PurePipeline.Pixels;

/// <summary>Columns of a picture, from <paramref name="Start"/> up to <paramref name="End"/>, which is not one of them.</summary>
internal readonly record struct ColumnRange(int Start, int End);
