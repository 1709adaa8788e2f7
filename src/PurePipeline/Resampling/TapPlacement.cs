using System.Buffers.Binary;

namespace PurePipeline.Resampling;

/// <summary>
/// Four or eight taps an element: a block is four taps of 8 elements, and an element's eight taps are two blocks. Slots 0 and 1 hold the
/// first two taps of elements 0-3 and 4-7, slots 2 and 3 the other two. Taps outside the source take its edge pixels.
/// </summary>
internal readonly struct TapPlacement(TapAxis axis, int sourceWidth, int channels) : IWindowPlacement
{
    /// <summary>Result elements of a block.</summary>
    public const int BlockElements = 8;

    private const int BlockTaps = 4;

    /// <summary>The blocks that each 8 elements take.</summary>
    public static int BlocksOf(int taps) => taps / BlockTaps;

    /// <summary>The plan of a row, if there is one.</summary>
    public static WindowPlan? Plan(TapAxis axis, int sourceWidth, int channels)
    {
        int elementBlocks = (checked(axis.Length * channels) + BlockElements - 1) / BlockElements;
        return WindowPlan.TryCreate(
            new TapPlacement(axis, sourceWidth, channels), checked(elementBlocks * BlocksOf(axis.Taps)), checked(sourceWidth * channels));
    }

    public void Place(int block, int slot, scoped Span<int> places, scoped Span<byte> step)
    {
        (int elements, int group) = Math.DivRem(block, BlocksOf(axis.Taps));
        (int x, int c) = Math.DivRem((elements * BlockElements) + (slot * 4), channels);
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < BlockTaps; j++)
            {
                int tap = (group * BlockTaps) + j;
                bool exists = x < axis.Length;
                places[(j / 2 * 8) + (2 * i) + (j % 2)] =
                    exists ? (Math.Clamp(axis.Sources[x] + tap, 0, sourceWidth - 1) * channels) + c : -1;
                short weight = exists ? TapAxis.Fixed(axis.WeightsAt(x)[tap]) : (short)0;
                BinaryPrimitives.WriteInt16LittleEndian(step[(32 + (j / 2 * 64) + (4 * i) + (2 * (j % 2)))..], weight);
            }

            if (++c == channels)
            {
                (x, c) = (x + 1, 0);
            }
        }
    }
}
