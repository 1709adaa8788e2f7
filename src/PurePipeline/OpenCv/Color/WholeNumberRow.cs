using System.Runtime.CompilerServices;

namespace PurePipeline.OpenCv.Color;

/// <summary>Rows of bytes whose colours become three whole numbers each on the way.</summary>
internal abstract class WholeNumberRow(int sourceChannels, int targetChannels) : PlanarRow<byte>(sourceChannels, targetChannels)
{
    protected sealed override void Scalar(Planes<byte> from, Planes<byte> to, int first, int count, bool isLast)
    {
        if (first < count)
        {
            Run(from, to, count, vectors: false);
        }
    }

    protected sealed override int Vectors(Planes<byte> from, Planes<byte> to, int count, bool isLast)
    {
        Run(from, to, count, vectors: true);
        return count;
    }

    /// <param name="from">The source's channels.</param>
    /// <param name="to">The target's.</param>
    /// <param name="numbers">Room for the numbers, <see cref="PlanarRow{T}.BlockSize"/> each.</param>
    /// <param name="count">Pixels.</param>
    /// <param name="vectors">Whether vectors may be used.</param>
    protected abstract void Convert(Planes<byte> from, Planes<byte> to, Planes<int> numbers, int count, bool vectors);

    [SkipLocalsInit]
    private void Run(Planes<byte> from, Planes<byte> to, int count, bool vectors)
    {
        Span<int> memory = stackalloc int[3 * BlockSize];
        var numbers = new Planes<int>(memory[..BlockSize], memory.Slice(BlockSize, BlockSize), memory.Slice(2 * BlockSize, BlockSize));
        Convert(from, to, numbers, count, vectors);
    }
}
