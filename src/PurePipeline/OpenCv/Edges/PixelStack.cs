using System.Buffers;
using System.Runtime.CompilerServices;

namespace PurePipeline.OpenCv.Edges;

/// <summary>Places of pixels whose neighbours are still to be looked at, in pooled memory.</summary>
internal sealed class PixelStack : IDisposable
{
    private int[] _places = ArrayPool<int>.Shared.Rent(1024);
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(int place)
    {
        if (_count == _places.Length)
        {
            Grow();
        }

        _places[_count++] = place;
    }

    public bool TryPop(out int place)
    {
        place = _count > 0 ? _places[--_count] : -1;
        return place >= 0;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_places);
        _places = [];
        _count = 0;
    }

    private void Grow()
    {
        int[] larger = ArrayPool<int>.Shared.Rent(checked(2 * _count));
        _places.CopyTo(larger, 0);
        ArrayPool<int>.Shared.Return(_places);
        _places = larger;
    }
}
