import type { ClusterInfo as ClusterInfoMessage } from '@eventstore/db-client/generated/gossip_pb.js';
import type { SupportedMethods as SupportedMethodsMessage } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import { uuidHalves } from './uuids.js';
import { ClusterInfo, EndPoint, MemberInfo, SupportedMethod, SupportedMethods } from './wire.js';

export interface Member {
  readonly id: string;
  readonly host: string;
  readonly port: number;
  readonly leads: boolean;
}

/** Gossip/Read: who is in the cluster, and who leads it. */
export function answerGossip(members: readonly Member[], nowTicks: bigint): ClusterInfoMessage {
  const response = new ClusterInfo();
  response.setMembersList(
    members.map(({ id, host, port, leads }) => {
      const endPoint = new EndPoint();
      endPoint.setAddress(host);
      endPoint.setPort(port);
      const member = new MemberInfo();
      member.setInstanceId(uuidHalves(id));
      member.setTimeStamp(`${nowTicks}`);
      member.setState(leads ? MemberInfo.VNodeState.LEADER : MemberInfo.VNodeState.FOLLOWER);
      member.setIsAlive(true);
      member.setHttpEndPoint(endPoint);
      return member;
    }),
  );
  return response;
}

const SERVED: readonly (readonly [service: string, method: string, features: readonly string[]])[] = [
  ['event_store.client.streams.streams', 'read', ['position', 'events']],
  ['event_store.client.streams.streams', 'append', []],
  ['event_store.client.streams.streams', 'delete', []],
  ['event_store.client.streams.streams', 'tombstone', []],
  ['event_store.client.streams.streams', 'batchappend', ['deadline_duration']],
  ['event_store.client.gossip.gossip', 'read', []],
  ['event_store.client.server_features.serverfeatures', 'getsupportedmethods', []],
];

/** ServerFeatures/GetSupportedMethods: the calls served here, and the version whose behaviour is shown. */
export function answerSupportedMethods(): SupportedMethodsMessage {
  const response = new SupportedMethods();
  response.setEventStoreServerVersion('23.10.8');
  response.setMethodsList(
    SERVED.map(([service, name, features]) => {
      const method = new SupportedMethod();
      method.setServiceName(service);
      method.setMethodName(name);
      method.setFeaturesList([...features]);
      return method;
    }),
  );
  return response;
}
