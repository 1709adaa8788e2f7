namespace PurePipeline.OpenCv.Arithmetic;

internal static partial class ByteSums
{
    /// <summary>The specification.</summary>
    internal static (long Bytes, long Squares) OfScalar(ReadOnlySpan<byte> elements)
    {
        (long bytes, long squares) = (0, 0);
        foreach (byte x in elements)
        {
            bytes += x;
            squares += x * x;
        }

        return (bytes, squares);
    }
}
