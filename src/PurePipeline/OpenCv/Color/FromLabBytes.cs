namespace PurePipeline.OpenCv.Color;

/// <summary>
/// Lab of <c>uint8</c> to BGR or RGB in whole numbers (imgproc/src/color_lab.cpp, <c>Lab2RGBinteger</c>): Y and its function of L by a
/// table, a / 500 and b / 200 by products, their function's inverse by a table.
/// </summary>
internal sealed class FromLabBytes(int targetChannels, bool redFirst, bool linear) : PlanarRow<byte>(3, targetChannels)
{
    private readonly LinearToBytes _end = new(relative: true, linear);

    protected override void Scalar(Planes<byte> from, Planes<byte> to, int first, int count, bool isLast)
    {
        Planes<byte> rgb = to.Swapped(!redFirst);
        ReadOnlySpan<int> linearOf = LabTables.LinearOfFunction;
        for (int x = first; x < count; x++)
        {
            (int y, int function) = LabTables.OfLightness[from.First[x]];
            int a = (((5 * from.Second[x] * 53687) + (1 << 7)) >> 13) - (128 * LabTables.Base / 500);
            int b = (((from.Third[x] * 41943) + (1 << 4)) >> 9) - (128 * LabTables.Base / 200) + 1;
            (rgb.First[x], rgb.Second[x], rgb.Third[x]) = _end.Convert(
                linearOf[function + a - LabTables.LeastFunction],
                y,
                linearOf[function - b - LabTables.LeastFunction]);
        }
    }
}
