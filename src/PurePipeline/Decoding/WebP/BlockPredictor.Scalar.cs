namespace PurePipeline.Decoding.WebP;

// The specification of the mode that continues the gradients of both sides.
internal static unsafe partial class BlockPredictor
{
    // Safety: as for Predict.
    internal static void TrueMotionScalar(byte* block, nint stride, int size)
    {
        byte* above = block - stride;
        for (int y = 0; y < size; y++, block += stride)
        {
            int difference = block[-1] - above[-1];
            for (int x = 0; x < size; x++)
            {
                block[x] = (byte)Math.Clamp(above[x] + difference, 0, 255);
            }
        }
    }
}
