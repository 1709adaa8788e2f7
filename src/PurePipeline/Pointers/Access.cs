#if !CHECKED_ACCESS
using System.Runtime.CompilerServices;
#endif

namespace PurePipeline.Pointers;

/// <summary>
/// Where pointers get their bounds, and where plain ones are needed again. What is checked in a build with <c>-p:CheckedAccess=true</c>
/// is taken for granted otherwise, and costs nothing.
/// </summary>
internal static unsafe class Access
{
#if CHECKED_ACCESS
    /// <summary>A pointer to the first of <paramref name="length"/> values, which may be moved and used within them.</summary>
    public static CheckedPointer<T> Of<T>(T* first, long length)
        where T : unmanaged => new(first, length);

    /// <summary>
    /// <paramref name="pointer"/> for a kernel that uses <paramref name="count"/> values from the one at <paramref name="first"/> on.
    /// </summary>
    public static T* Range<T>(CheckedPointer<T> pointer, long first, long count)
        where T : unmanaged => pointer.Range(first, count);
#else
    /// <summary>A pointer to the first of <paramref name="length"/> values, which may be moved and used within them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T* Of<T>(T* first, long length)
        where T : unmanaged => first;

    /// <summary>
    /// <paramref name="pointer"/> for a kernel that uses <paramref name="count"/> values from the one at <paramref name="first"/> on.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T* Range<T>(T* pointer, long first, long count)
        where T : unmanaged => pointer;
#endif
}
