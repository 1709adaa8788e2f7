#if CHECKED_ACCESS
namespace PurePipeline.Pointers;

/// <summary>A pointer that can be moved anywhere and used within its bounds, of which it makes sure.</summary>
internal readonly unsafe struct CheckedPointer<T>
    where T : unmanaged
{
    private readonly T* _first;
    private readonly long _length;
    private readonly long _at;

    public CheckedPointer(T* first, long length)
        : this(first, length, at: 0)
    {
    }

    private CheckedPointer(T* first, long length, long at)
    {
        _first = first;
        _length = length;
        _at = at;
    }

    /// <summary>The value at a distance.</summary>
    /// <exception cref="InvalidOperationException">It is out of bounds: a mistake in this library.</exception>
    public ref T this[long index] => ref *(Range(index, 1) + index);

    /// <summary>The value at a distance.</summary>
    /// <exception cref="InvalidOperationException">It is out of bounds: a mistake in this library.</exception>
    public ref T this[ulong index] => ref this[checked((long)index)];

    /// <summary>The plain pointer, if so many values from a distance on are within the bounds.</summary>
    /// <exception cref="InvalidOperationException">They are not: a mistake in this library.</exception>
    public T* Range(long first, long count)
    {
        long start = checked(_at + first);
        if (count > 0 && (start < 0 || count > _length - start))
        {
            throw new InvalidOperationException(
                $"{count} values of {typeof(T).Name} at {start} are out of bounds: {_length} are there. This is a mistake in PurePipeline.");
        }

        return _first + _at;
    }

    public static CheckedPointer<T> operator +(CheckedPointer<T> pointer, long distance) =>
        new(pointer._first, pointer._length, pointer._at + distance);

    public static CheckedPointer<T> operator -(CheckedPointer<T> pointer, long distance) => pointer + -distance;

    public static long operator -(CheckedPointer<T> left, CheckedPointer<T> right) => (left._first + left._at) - (right._first + right._at);

    public static bool operator <(CheckedPointer<T> left, CheckedPointer<T> right) => left - right < 0;

    public static bool operator >(CheckedPointer<T> left, CheckedPointer<T> right) => left - right > 0;

    public static bool operator <=(CheckedPointer<T> left, CheckedPointer<T> right) => left - right <= 0;

    public static bool operator >=(CheckedPointer<T> left, CheckedPointer<T> right) => left - right >= 0;
}
#endif
