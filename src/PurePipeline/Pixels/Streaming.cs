using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pixels;

/// <summary>
/// Stores past the caches: a result that they do not hold is then written to memory without being read from there first. It is lost for
/// whoever reads it next, so smaller ones are better written as usual.
/// </summary>
internal static unsafe class Streaming
{
    private const long Least = 6 << 20;

    private const int Page = 4 << 10;

    private const int PagesAhead = 4 * Page;

    /// <summary>Bytes of a line of the caches.</summary>
    public const int Line = 64;

    /// <summary>Whether a result of so many bytes is to be written so.</summary>
    public static bool Pays(long bytes) => Avx.IsSupported && PassesCaches(bytes);

    /// <summary>Whether so many bytes do not fit the caches that a usual processor has, together with what is made of them or they of: 6 MiB.</summary>
    public static bool PassesCaches(long bytes) => bytes >= Least;

    /// <summary>
    /// In which direction to go through a source and a target, 1 or -1. Processors compare a load with the stores before it by an address's lower twelve
    /// bits: one that seems to lie a little behind where was just written waits until that has been.
    /// </summary>
    public static int Direction(void* source, void* target) => (((byte*)source - (byte*)target) & (Page - 1)) >= Page / 2 ? -1 : 1;

    /// <summary>
    /// Where a step of a walk through the target leads to another page, asks for one that is written long after it: a store past the caches waits until
    /// its page has been looked up, and all stores behind it wait, too.
    /// </summary>
    /// <param name="to">What is written now.</param>
    /// <param name="step">From there to what is written next, less than a page.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AskForPage(void* to, nint step)
    {
        if ((((nint)to ^ ((nint)to + step)) & Page) != 0)
        {
            Prefetch.Line((byte*)to + (step < 0 ? -PagesAhead : PagesAhead));
        }
    }

    /// <summary>How many elements come before the first address that <see cref="Store"/> takes.</summary>
    public static int Before<T>(T* target)
        where T : unmanaged => (int)(-(nint)target & (Vector256<byte>.Count - 1)) / sizeof(T);

    /// <summary>The first pixel that begins a line of the caches; -1 if none does.</summary>
    public static int PixelsBefore(byte* target, int pixelBytes)
    {
        for (int x = 0; x < Line; x++)
        {
            if ((nint)(target + (x * pixelBytes)) % Line == 0)
            {
                return x;
            }
        }

        return -1;
    }

    /// <summary>Stores a register at a multiple of its size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> elements, float* target)
    {
        if (Avx.IsSupported)
        {
            Avx.StoreAlignedNonTemporal(target, elements);
        }
        else
        {
            elements.Store(target);
        }
    }

    /// <summary>What has been stored so far is seen by every thread before what is stored from now on.</summary>
    public static void End()
    {
        if (Sse.IsSupported)
        {
            Sse.StoreFence();
        }
    }
}
