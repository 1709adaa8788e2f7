namespace PurePipeline.Pillow.Geometry;

internal sealed partial class NearestFixedPart<TPixel>
{
    /// <summary>The specification.</summary>
    internal static void FillScalar(in SourcePixels source, FixedSteps columns, FixedSteps rows, Span<TPixel> target)
    {
        (int column, int row) = (columns.Start, rows.Start);
        for (int x = 0; x < target.Length; x++)
        {
            (int sourceX, int sourceY) = (column >> 16, row >> 16);
            if ((uint)sourceX < (uint)source.Width && (uint)sourceY < (uint)source.Height)
            {
                target[x] = source.Row<TPixel>(sourceY)[sourceX];
            }

            column = unchecked(column + columns.Step);
            row = unchecked(row + rows.Step);
        }
    }
}
