using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>How 16 bytes of a source row get into a register: see <see cref="LinearColumnPlan.IsSplit"/>.</summary>
internal unsafe interface ILinearWindow
{
    static abstract Vector128<byte> Load(byte* row, int* offsets);
}
