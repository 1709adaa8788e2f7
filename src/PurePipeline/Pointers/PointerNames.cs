// The pointers of inner loops by names of their own: plain ones, or in a build with -p:CheckedAccess=true ones that know their bounds.
#if CHECKED_ACCESS
global using BytePointer = PurePipeline.Pointers.CheckedPointer<byte>;
global using Int16Pointer = PurePipeline.Pointers.CheckedPointer<short>;
global using Int32Pointer = PurePipeline.Pointers.CheckedPointer<int>;
global using UInt32Pointer = PurePipeline.Pointers.CheckedPointer<uint>;
global using UInt64Pointer = PurePipeline.Pointers.CheckedPointer<ulong>;
#else
global using unsafe BytePointer = byte*;
global using unsafe Int16Pointer = short*;
global using unsafe Int32Pointer = int*;
global using unsafe UInt32Pointer = uint*;
global using unsafe UInt64Pointer = ulong*;
#endif
