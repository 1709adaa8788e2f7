using System.Buffers.Binary;

namespace PurePipeline.Decoding.Png;

/// <summary>What a chunk fcTL tells of a frame of an animated PNG.</summary>
/// <param name="Sequence">The chunk's number among those that have one.</param>
/// <param name="Width">Pixels per row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Left">Where its first column is in the picture.</param>
/// <param name="Top">Where its first row is in the picture.</param>
/// <param name="Disposal">What becomes of its place when the next frame comes.</param>
/// <param name="Blend">1 to draw it over what is there, 0 to replace that.</param>
internal sealed record PngFrame(uint Sequence, uint Width, uint Height, uint Left, uint Top, byte Disposal, byte Blend)
{
    /// <summary>The bytes of the chunk.</summary>
    public const int ChunkBytes = 26;

    /// <summary>A disposal: the place becomes zeros.</summary>
    public const byte LeavesBackground = 1;

    /// <summary>A disposal: the place becomes what it was before.</summary>
    public const byte RestoresPrevious = 2;

    /// <summary>Reads the chunk's data, which is <see cref="ChunkBytes"/> long.</summary>
    public static PngFrame Read(ReadOnlySpan<byte> data)
    {
        return new PngFrame(Number(data, 0), Number(data, 4), Number(data, 8), Number(data, 12), Number(data, 16), data[24], data[25]);

        static uint Number(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt32BigEndian(data[at..]);
    }

    /// <summary>Whether it lies in a picture of that size.</summary>
    public bool IsWithin(int width, int height) => (ulong)Left + Width <= (ulong)width && (ulong)Top + Height <= (ulong)height;

    /// <summary>Whether it is all of a picture of that size that it lies in.</summary>
    public bool Fills(int width, int height) => (Width, Height) == ((uint)width, (uint)height);
}
