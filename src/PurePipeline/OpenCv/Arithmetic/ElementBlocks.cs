using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>All elements of an array as doubles, block by block; each block is valid until the next one.</summary>
internal ref struct ElementBlocks
{
    private readonly DType _dtype;
    private readonly ReadOnlySpan<byte> _memory;
    private readonly int _length;
    private readonly double[] _block = new double[ElementBlock.Length];
    private int _next;
    private int _count;

    public ElementBlocks(NdArray source)
    {
        (_dtype, _length) = (CvDepth.Of(source), (int)source.Length);
        _memory = source.Lend().Span;
    }

    public readonly ReadOnlySpan<double> Current => _block.AsSpan(0, _count);

    public readonly ElementBlocks GetEnumerator() => this;

    public bool MoveNext()
    {
        _count = Math.Min(_block.Length, _length - _next);
        if (_count <= 0)
        {
            return false;
        }

        ElementBlock.Load(_dtype, _memory, _next, _block.AsSpan(0, _count));
        _next += _count;
        return true;
    }
}
