using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Writes elements in C order.</summary>
internal delegate void ElementWriter(Span<byte> destination);

/// <summary>
/// The elements that arrays are views of: bytes in memory, or the description of elements that nobody has asked for yet.
/// Reading is safe from several threads; writing is the caller's to order, as in NumPy.
/// </summary>
internal sealed class Storage
{
    private readonly Lock _lock = new();
    private readonly ElementWriter? _writer;
    private PictureElements? _pending;
    private byte[]? _memory;
    private bool _lent;

    /// <summary>Elements in memory, which the storage takes over.</summary>
    public Storage(DType dtype, byte[] memory)
    {
        (DType, _memory) = (dtype, memory);
        Length = memory.Length / dtype.ItemSize();
    }

    /// <summary>Elements that are made when they are asked for.</summary>
    public Storage(PictureElements pending)
    {
        (DType, Length, _pending) = (pending.Chain.Output, pending.Order.Length, pending);
    }

    /// <summary>Elements that a function writes when they are asked for, each time the same; where they are kept, it is called once.</summary>
    public Storage(DType dtype, long length, ElementWriter writer) => (DType, Length, _writer) = (dtype, length, writer);

    public DType DType { get; }

    /// <summary>The number of elements.</summary>
    public long Length { get; }

    /// <summary>What describes the elements while they are not in memory; null once they are.</summary>
    public PictureElements? Pending
    {
        get
        {
            lock (_lock)
            {
                return _pending;
            }
        }
    }

    /// <summary>Memory for a number of elements, uninitialised.</summary>
    /// <exception cref="NotSupportedException">It is more than one array holds.</exception>
    public static byte[] Allocate(DType dtype, long length)
    {
        long bytes = checked(length * dtype.ItemSize());
        return bytes <= Array.MaxLength
            ? GC.AllocateUninitializedArray<byte>((int)bytes)
            : throw new NotSupportedException($"{length} elements of {dtype.NumPyName()} take {bytes} bytes, more than one .NET array holds.");
    }

    /// <summary>The elements in memory, made now if need be; for reading.</summary>
    /// <exception cref="PictureException">The picture cannot be decoded.</exception>
    public ReadOnlySpan<byte> Read() => Materialize();

    /// <summary>The elements as memory that will not change any more: a later write goes to a copy.</summary>
    public ReadOnlyMemory<byte> Lend()
    {
        lock (_lock)
        {
            _lent = true;
            return Materialize();
        }
    }

    /// <summary>The elements in memory, for writing.</summary>
    public Span<byte> Write()
    {
        lock (_lock)
        {
            byte[] memory = Materialize();
            if (_lent)
            {
                _memory = memory = [.. memory];
                _lent = false;
            }

            return memory;
        }
    }

    /// <summary>Appends a step to all elements at once, for everyone who sees them. False if they are in memory already.</summary>
    public bool TryAppend(Func<ElementwiseChain, ElementwiseChain> append)
    {
        lock (_lock)
        {
            if (_pending is null)
            {
                return false;
            }

            _pending = _pending with { Chain = append(_pending.Chain) };
            return true;
        }
    }

    /// <summary>
    /// Writes what <paramref name="view"/> shows in C order: in one pass over the picture where that can be done, else from memory.
    /// </summary>
    public void CopyTo(Layout view, Span<byte> destination)
    {
        if (Pending is { } pending && PicturePass.TryCreate(pending, view) is { } pass)
        {
            pass.Run(destination);
        }
        else if (_writer is not null && _memory is null && view.IsContiguous && view.Length == Length)
        {
            _writer(destination[..checked((int)Length * DType.ItemSize())]);
        }
        else if (view.Length > 0)
        {
            StridedCopy.Gather(Read(), view, DType.ItemSize(), destination);
        }
    }

    private byte[] Materialize()
    {
        lock (_lock)
        {
            if (_memory is null && _writer is not null)
            {
                byte[] written = Allocate(DType, Length);
                _writer(written);
                _memory = written;
            }
            else if (_memory is null)
            {
                PictureElements pending = _pending!;
                byte[] memory = Allocate(DType, Length);
                PicturePass pass = PicturePass.TryCreate(pending, Layout.Contiguous(pending.Order.Shape))
                    ?? throw new InvalidOperationException("An order that no pass over the picture can follow.");
                pass.Run(memory);
                (_memory, _pending) = (memory, null);
            }

            return _memory;
        }
    }
}
