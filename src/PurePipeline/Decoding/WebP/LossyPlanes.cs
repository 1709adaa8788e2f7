using System.Buffers;

namespace PurePipeline.Decoding.WebP;

/// <summary>
/// The samples of the latest rows of macroblocks: luma and two planes of chroma, with what the prediction finds beyond the picture's edges.
/// </summary>
internal sealed unsafe class LossyPlanes : IDisposable
{
    /// <summary>The rows of macroblocks that there is room for.</summary>
    private const int Slots = 4;

    /// <summary>Those that stay when room is made: one that is not filtered yet, and one that is not delivered yet.</summary>
    private const int Kept = 2;

    private const int Size = 16;
    private const int Left = 32;

    // Kernels read whole vectors, and rows of macroblocks are predicted beyond the right edge.
    private const int Right = 64;
    private const byte AboveEdge = 127;
    private const byte LeftEdge = 129;

    private readonly int _columns;
    private byte[] _samples;
    private MemoryHandle _pin;
    private int _firstRow;

    /// <param name="columns">The macroblocks of a row.</param>
    public LossyPlanes(int columns)
    {
        _columns = columns;
        (LumaStride, ChromaStride) = (Stride(Size * columns), Stride(Size / 2 * columns));
        _samples = ArrayPool<byte>.Shared.Rent((int)Bytes(columns));
        _pin = _samples.AsMemory().Pin();
        Luma = (byte*)_pin.Pointer + Left + LumaStride;
        U = Luma - LumaStride + PlaneBytes(LumaStride, Size) + ChromaStride;
        V = U + PlaneBytes(ChromaStride, Size / 2);
        SetEdges(Luma, LumaStride, Size);
        SetEdges(U, ChromaStride, Size / 2);
        SetEdges(V, ChromaStride, Size / 2);
    }

    /// <summary>Bytes from a row of luma to the next.</summary>
    public nint LumaStride { get; }

    /// <summary>Bytes from a row of chroma to the next.</summary>
    public nint ChromaStride { get; }

    private byte* Luma { get; }

    private byte* U { get; }

    private byte* V { get; }

    /// <summary>The memory of all planes.</summary>
    public static long Bytes(int columns) => PlaneBytes(Stride(Size * columns), Size) + (2 * PlaneBytes(Stride(Size / 2 * columns), Size / 2)) + Right;

    /// <summary>Luma of a macroblock's first row.</summary>
    // Safety: the row is one of the latest: those kept, and the one room was made for.
    public byte* LumaAt(int macroblockRow) => LumaRow(Size * macroblockRow);

    /// <summary>Chroma of a macroblock's first row.</summary>
    // Safety: as for LumaAt.
    public byte* UAt(int macroblockRow) => URow(Size / 2 * macroblockRow);

    /// <summary>As <see cref="UAt"/>.</summary>
    // Safety: as for LumaAt.
    public byte* VAt(int macroblockRow) => VRow(Size / 2 * macroblockRow);

    /// <summary>A row of luma.</summary>
    // Safety: as for LumaAt.
    public byte* LumaRow(int y) => Luma + ((y - (Size * _firstRow)) * LumaStride);

    /// <summary>A row of blue chroma.</summary>
    // Safety: as for LumaAt.
    public byte* URow(int y) => U + ((y - (Size / 2 * _firstRow)) * ChromaStride);

    /// <summary>A row of red chroma.</summary>
    // Safety: as for LumaAt.
    public byte* VRow(int y) => V + ((y - (Size / 2 * _firstRow)) * ChromaStride);

    /// <summary>Makes room for a row of macroblocks; they come in their order.</summary>
    public void MakeRoom(int macroblockRow)
    {
        if (macroblockRow - _firstRow < Slots)
        {
            return;
        }

        const int Gone = Slots - Kept;
        Move(Luma, LumaStride, Size, Gone);
        Move(U, ChromaStride, Size / 2, Gone);
        Move(V, ChromaStride, Size / 2, Gone);
        _firstRow += Gone;
    }

    /// <summary>Writes what the subblocks on the right find above and beyond the last macroblock of a row: its last sample there.</summary>
    // Safety: the bytes behind the row are in the plane.
    public void RepeatAboveRight(int macroblockRow)
    {
        byte* end = LumaAt(macroblockRow) - LumaStride + (Size * _columns);
        new Span<byte>(end, 4).Fill(end[-1]);
    }

    public void Dispose()
    {
        if (_samples.Length > 0)
        {
            _pin.Dispose();
            ArrayPool<byte>.Shared.Return(_samples);
            _samples = [];
        }
    }

    // Rows a multiple of 4096 bytes apart would take each other's place in the processor's cache.
    private static int Stride(int width) => Left + width + Right + (((Left + width + Right) & 2047) < 64 ? 64 : 0);

    private static long PlaneBytes(long stride, int size) => stride * ((Slots * size) + 1);

    // Safety: from the row above the first one on, a plane has PlaneBytes.
    private static void SetEdges(byte* plane, nint stride, int size)
    {
        new Span<byte>(plane - stride - Left, (int)stride).Fill(AboveEdge);
        for (int y = 0; y < Slots * size; y++)
        {
            plane[(y * stride) - 1] = LeftEdge;
        }
    }

    // Safety: the rows kept, and the one above them, are in the plane.
    private static void Move(byte* plane, nint stride, int size, int gone)
    {
        byte* target = plane - stride - Left;
        byte* source = target + (gone * size * stride);
        long bytes = stride * ((Kept * size) + 1);
        Buffer.MemoryCopy(source, target, bytes, bytes);
    }
}
