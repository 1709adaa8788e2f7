using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// How 16 bytes of a source row get into a register, in parts from one or more places; see <see cref="WindowPlan"/>.
/// </summary>
internal unsafe interface IByteWindow
{
    /// <summary>How many offsets a window has.</summary>
    static abstract int Parts { get; }

    /// <summary>The bytes at the window's offsets.</summary>
    static abstract Vector128<byte> Load(byte* row, int* offsets);

    /// <summary>Asks for the bytes at the window's offsets before they are used.</summary>
    static abstract void Prefetch(byte* row, int* offsets);
}
